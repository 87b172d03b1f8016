@NullMarked
package elboroom.ui.manifold;

import org.jspecify.annotations.NullMarked;
