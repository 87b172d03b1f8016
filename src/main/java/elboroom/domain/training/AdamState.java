package elboroom.domain.training;

import java.util.Map;

import elboroom.domain.model.Tensor;

/// What Adam (Kingma & Ba 2015, algorithm 1) knows of the gradients so far.
///
/// @param updates how many there were
/// @param first moments by parameter name, of the parameter's shape; so are `second`
public record AdamState(long updates, Map<String, Tensor> first, Map<String, Tensor> second) {

    public AdamState {
        first = Map.copyOf(first);
        second = Map.copyOf(second);
    }
}
