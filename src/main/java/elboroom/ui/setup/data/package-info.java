/// The choice of data in the set-up, and of how they are read.
@NullMarked
package elboroom.ui.setup.data;

import org.jspecify.annotations.NullMarked;
