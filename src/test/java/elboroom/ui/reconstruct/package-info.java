@NullMarked
package elboroom.ui.reconstruct;

import org.jspecify.annotations.NullMarked;
