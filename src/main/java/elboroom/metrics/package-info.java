/// Metrics of a trained model, computed from plain Java arrays: single-threaded, without tensors, long computations in
/// steps.
@NullMarked
package elboroom.metrics;

import org.jspecify.annotations.NullMarked;
