package elboroom.ml.model;

import java.util.List;

import ai.djl.ndarray.NDArray;

/// Layers, one after the other.
record Network(List<Layer> layers) {

    NDArray forward(NDArray x, Weights weights) {
        NDArray output = x;
        for (Layer layer : layers) {
            output = layer.forward(output, weights);
        }
        return output;
    }

    List<Parameter> parameters() {
        return layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
    }
}
