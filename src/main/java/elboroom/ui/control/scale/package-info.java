/// Shows the whole interface larger.
@NullMarked
package elboroom.ui.control.scale;

import org.jspecify.annotations.NullMarked;
