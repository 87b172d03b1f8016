package elboroom.domain;

import java.util.Map;

/// The model at one step: immutable weights on the Java heap, compared by identity. Nobody trains these.
///
/// @param step how many updates the weights have seen
/// @param epoch how many epochs were complete at that step
/// @param weights by parameter name
public record Snapshot(ModelSpec model, long step, int epoch, Map<String, Tensor> weights) {

    public Snapshot {
        weights = Map.copyOf(weights);
    }
}
