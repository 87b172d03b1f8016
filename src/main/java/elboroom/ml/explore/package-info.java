/// Inference with a snapshot: encode, decode, manifold, traversal, reconstruction, evaluation.
@NullMarked
package elboroom.ml.explore;

import org.jspecify.annotations.NullMarked;
