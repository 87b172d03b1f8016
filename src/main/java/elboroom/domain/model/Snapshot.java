package elboroom.domain.model;

import java.util.Map;

/// The model at one step: immutable weights on the Java heap, compared by identity. Nobody trains these.
///
/// @param step how many updates the weights have seen
/// @param epoch how many epochs were complete at that step
/// @param weights by parameter name
/// @param exact whether these are the weights that were trained; false where they were kept with half precision
public record Snapshot(ModelSpec model, long step, int epoch, Map<String, Tensor> weights, boolean exact) {

    public Snapshot {
        weights = Map.copyOf(weights);
    }

    /// The weights that were trained.
    public Snapshot(ModelSpec model, long step, int epoch, Map<String, Tensor> weights) {
        this(model, step, epoch, weights, true);
    }
}
