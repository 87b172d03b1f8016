@NullMarked
package elboroom.ui.control.scale;

import org.jspecify.annotations.NullMarked;
