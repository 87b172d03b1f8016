@NullMarked
package elboroom.ui.control.image;

import org.jspecify.annotations.NullMarked;
