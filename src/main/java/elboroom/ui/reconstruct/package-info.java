/// Any image as model input, and its reconstruction.
@NullMarked
package elboroom.ui.reconstruct;

import org.jspecify.annotations.NullMarked;
