package elboroom.ml.model;

import java.util.ArrayList;
import java.util.List;

import ai.djl.ndarray.NDArray;

/// A binary classifier of points: dense layers of equal width with leaky ReLUs in between, as a pure function of
/// weights.
public final class Discriminator {

    private final Network network;

    /// @param inputs dimensions of a point
    /// @param layers number of hidden layers
    public Discriminator(int inputs, int width, int layers) {
        List<Layer> stack = new ArrayList<>();
        for (int i = 1; i <= layers; i++) {
            stack.add(new Layer.Dense("discriminator.dense" + i, i == 1 ? inputs : width, width, Layer.First.RELU));
            stack.add(new Layer.LeakyRelu());
        }
        stack.add(new Layer.Dense("discriminator.dense" + (layers + 1), width, 2, Layer.First.PLAIN));
        this.network = new Network(stack);
    }

    public List<Parameter> parameters() {
        return network.parameters();
    }

    /// Returns the logits of both classes for points `[batch, inputs]`: `[batch, 2]`.
    public NDArray logits(NDArray points, Weights weights) {
        return network.forward(points, weights);
    }
}
