package elboroom.ml.model;

import java.util.ArrayList;
import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/// Layers, one after the other.
record Network(List<Layer> layers) {

    NDArray forward(NDArray x, Weights weights) {
        NDArray output = x;
        for (Layer layer : layers) {
            output = layer.forward(output, weights);
        }
        return output;
    }

    /// What each layer costs for an example, in multiplications with a following addition.
    List<Long> multiplyAdds(Shape example) {
        List<Long> costs = new ArrayList<>();
        Shape shape = example;
        for (Layer layer : layers) {
            costs.add(layer.multiplyAdds(shape));
            shape = layer.output(shape);
        }
        return costs;
    }

    /// How many numbers go in and come out of each layer for an example.
    long values(Shape example) {
        long values = example.size();
        Shape shape = example;
        for (Layer layer : layers) {
            shape = layer.output(shape);
            values += shape.size();
        }
        return values;
    }

    List<Parameter> parameters() {
        return layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
    }
}
