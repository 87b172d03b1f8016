/// Figures about a trained model, from Java arrays alone: one thread, no tensors, and long work in pieces.
@NullMarked
package elboroom.metrics;

import org.jspecify.annotations.NullMarked;
