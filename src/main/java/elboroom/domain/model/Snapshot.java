package elboroom.domain.model;

import java.util.Map;

/// A model at one step: immutable weights on the Java heap, compared by identity.
///
/// @param step number of updates of the weights
/// @param epoch number of completed epochs
/// @param weights by parameter name
/// @param exact whether these are the trained weights; false if they were saved in half precision
public record Snapshot(ModelSpec model, long step, int epoch, Map<String, Tensor> weights, boolean exact) {

    public Snapshot {
        weights = Map.copyOf(weights);
    }

    /// A snapshot with the exact trained weights.
    public Snapshot(ModelSpec model, long step, int epoch, Map<String, Tensor> weights) {
        this(model, step, epoch, weights, true);
    }
}
