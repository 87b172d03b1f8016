/// The chart of all losses, and the KL of each dimension.
@NullMarked
package elboroom.ui.losses;

import org.jspecify.annotations.NullMarked;
