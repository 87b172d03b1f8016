/// The decoded current point, with a slider for each dimension.
@NullMarked
package elboroom.ui.here;

import org.jspecify.annotations.NullMarked;
