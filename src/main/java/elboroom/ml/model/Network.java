package elboroom.ml.model;

import java.util.ArrayList;
import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/// A sequence of layers.
record Network(List<Layer> layers) {

    NDArray forward(NDArray x, Weights weights) {
        NDArray output = x;
        for (Layer layer : layers) {
            output = layer.forward(output, weights);
        }
        return output;
    }

    /// Returns the output of each layer.
    List<NDArray> outputs(NDArray x, Weights weights) {
        List<NDArray> outputs = new ArrayList<>();
        for (Layer layer : layers) {
            outputs.add(layer.forward(outputs.isEmpty() ? x : outputs.getLast(), weights));
        }
        return outputs;
    }

    /// Returns the multiply-adds of each layer per example.
    List<Long> multiplyAdds(Shape example) {
        List<Long> costs = new ArrayList<>();
        Shape shape = example;
        for (Layer layer : layers) {
            costs.add(layer.multiplyAdds(shape));
            shape = layer.output(shape);
        }
        return costs;
    }

    /// Returns the number of activations per example: the input and the outputs of all layers.
    long values(Shape example) {
        long values = example.size();
        Shape shape = example;
        for (Layer layer : layers) {
            shape = layer.output(shape);
            values += shape.size();
        }
        return values;
    }

    /// Returns the number of slopes of all activation functions per example.
    long slopes(Shape example) {
        long slopes = 0;
        Shape shape = example;
        for (Layer layer : layers) {
            shape = layer.output(shape);
            slopes += layer instanceof Layer.Elementwise ? shape.size() : 0;
        }
        return slopes;
    }

    List<Parameter> parameters() {
        return layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
    }
}
