package elboroom.ml.model;

import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;

/// One layer of a network: a pure function of its input and the weights. The first axis is always the batch.
sealed interface Layer {

    NDArray forward(NDArray x, Weights weights);

    default List<Parameter> parameters() {
        return List.of();
    }

    /// The shape of an example behind this layer.
    default Shape output(Shape input) {
        return input;
    }

    /// How many multiplications with a following addition an example costs.
    default long multiplyAdds(Shape input) {
        return 0;
    }

    /// `[batch, inputs]` to `[batch, outputs]`.
    ///
    /// @param deep whether it is one of several ReLU layers, whose first weights keep the signals' variance
    record Dense(String name, int inputs, int outputs, boolean deep) implements Layer {

        @Override
        public NDArray forward(NDArray x, Weights weights) {
            return Linear.linear(x, weights.get(name + ".weight"), weights.get(name + ".bias")).singletonOrThrow();
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(weight(name, new Shape(outputs, inputs), inputs, deep),
                    Parameter.bias(name + ".bias", outputs));
        }

        @Override
        public Shape output(Shape input) {
            return new Shape(outputs);
        }

        @Override
        public long multiplyAdds(Shape input) {
            return (long) inputs * outputs;
        }
    }

    /// A square convolution, `[batch, inputs, h, w]` to `[batch, outputs, h', w']`, padded by 1.
    ///
    /// @param deep whether it is one of several ReLU layers, whose first weights keep the signals' variance
    record Convolution(String name, int inputs, int outputs, int kernel, int stride, boolean deep) implements Layer {

        @Override
        public NDArray forward(NDArray x, Weights weights) {
            return Conv2d.conv2d(x, weights.get(name + ".weight"), weights.get(name + ".bias"),
                    new Shape(stride, stride), new Shape(1, 1)).singletonOrThrow();
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(
                    weight(name, new Shape(outputs, inputs, kernel, kernel), inputs * kernel * kernel, deep),
                    Parameter.bias(name + ".bias", outputs));
        }

        @Override
        public Shape output(Shape input) {
            return new Shape(outputs, moves(input.get(1)), moves(input.get(2)));
        }

        @Override
        public long multiplyAdds(Shape input) {
            return output(input).size() * inputs * kernel * kernel;
        }

        private long moves(long side) {
            return (side + 2 - kernel) / stride + 1;
        }
    }

    /// max(0, x).
    record Relu() implements Layer {

        @Override
        public NDArray forward(NDArray x, Weights weights) {
            return Activation.relu(x);
        }
    }

    /// Gives each example another shape.
    record Reshape(Shape example) implements Layer {

        @Override
        public NDArray forward(NDArray x, Weights weights) {
            return x.reshape(new Shape(x.getShape().get(0)).addAll(example));
        }

        @Override
        public Shape output(Shape input) {
            return example;
        }
    }

    /// Doubles height and width: 4·c channels become c (sub-pixel convolution, Shi et al. 2016, eq. 4).
    record PixelShuffle(int channels, int height, int width) implements Layer {

        @Override
        public NDArray forward(NDArray x, Weights weights) {
            long batch = x.getShape().get(0);
            return x.reshape(batch, channels, 2, 2, height, width).transpose(0, 1, 4, 2, 5, 3)
                    .reshape(batch, channels, 2L * height, 2L * width);
        }

        @Override
        public Shape output(Shape input) {
            return new Shape(channels, 2L * height, 2L * width);
        }
    }

    private static Parameter weight(String layer, Shape shape, int fanIn, boolean deep) {
        String name = layer + ".weight";
        return deep ? Parameter.beforeRelu(name, shape, fanIn) : Parameter.plain(name, shape, fanIn);
    }
}
