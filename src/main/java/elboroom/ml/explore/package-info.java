/// What is asked of a snapshot: encode, decode, manifold, traversal, reconstruction.
@NullMarked
package elboroom.ml.explore;

import org.jspecify.annotations.NullMarked;
