@NullMarked
package elboroom.ui.control.bar;

import org.jspecify.annotations.NullMarked;
