/// Toy distributions in the plane: points along curves with noise.
@NullMarked
package elboroom.data.toy;

import org.jspecify.annotations.NullMarked;
