@NullMarked
package elboroom.ui.control.draw;

import org.jspecify.annotations.NullMarked;
