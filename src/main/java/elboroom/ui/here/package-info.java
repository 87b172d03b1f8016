/// The image where the person stands, and a slider for each dimension.
@NullMarked
package elboroom.ui.here;

import org.jspecify.annotations.NullMarked;
