@NullMarked
package elboroom.ui.control;

import org.jspecify.annotations.NullMarked;
