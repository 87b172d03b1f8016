/// Any image, as the model receives it and as it gives it back.
@NullMarked
package elboroom.ui.reconstruct;

import org.jspecify.annotations.NullMarked;
