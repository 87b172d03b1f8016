package elboroom.domain.training;

import java.util.Map;

import elboroom.domain.model.Tensor;

/// State of Adam (Kingma & Ba 2015, algorithm 1).
///
/// @param updates number of updates so far
/// @param first first moments by parameter name, in the shape of the parameter; likewise `second`
public record AdamState(long updates, Map<String, Tensor> first, Map<String, Tensor> second) {

    public AdamState {
        first = Map.copyOf(first);
        second = Map.copyOf(second);
    }
}
