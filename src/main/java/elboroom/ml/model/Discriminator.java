package elboroom.ml.model;

import java.util.ArrayList;
import java.util.List;

import ai.djl.ndarray.NDArray;

/// A helper that learns to tell two kinds of points apart: dense layers of one width with leaky ReLUs between them, as a
/// pure function of weights.
public final class Discriminator {

    private final Network network;

    /// @param inputs how many numbers a point has
    /// @param layers how many hidden layers there are
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

    /// The logits of both kinds for points `[batch, inputs]`: `[batch, 2]`.
    public NDArray logits(NDArray points, Weights weights) {
        return network.forward(points, weights);
    }
}
