package elboroom.ml.model;

import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import elboroom.domain.data.ImageShape;

/// A layer of a network: a pure function of its input and the weights. The first axis is always the batch.
sealed interface Layer permits Layer.Elementwise, Layer.Dense, Layer.Convolution, TransposedConvolution,
        Layer.LabelPlane, Rearrangement {

    NDArray forward(NDArray x, Weights weights);

    /// Returns the Jacobian of the layer times a direction, its directional derivative (forward mode).
    ///
    /// @param direction in the shape of the input
    /// @param output of the layer at the point of the derivative
    NDArray along(NDArray direction, NDArray output, Weights weights);

    default List<Parameter> parameters() {
        return List.of();
    }

    /// Returns the shape of an example after this layer.
    default Shape output(Shape input) {
        return input;
    }

    /// Returns the multiply-adds per example.
    default long multiplyAdds(Shape input) {
        return 0;
    }

    /// A function of each number alone.
    sealed interface Elementwise extends Layer {

        /// The derivative, as a function of the output.
        NDArray slope(NDArray output);

        @Override
        default NDArray along(NDArray direction, NDArray output, Weights weights) {
            return direction.mul(slope(output));
        }
    }

    /// A dense layer, `[batch, inputs]` to `[batch, outputs]`.
    ///
    /// @param first initialisation of its weights
    record Dense(String name, int inputs, int outputs, First first) implements Layer {

        @Override
        public NDArray forward(NDArray x, Weights weights) {
            return Linear.linear(x, weights.get(name + ".weight"), weights.get(name + ".bias")).singletonOrThrow();
        }

        @Override
        public NDArray along(NDArray direction, NDArray output, Weights weights) {
            return Linear.linear(direction, weights.get(name + ".weight")).singletonOrThrow();
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(first.weight(name, new Shape(outputs, inputs), inputs, outputs),
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

    /// A square convolution, `[batch, inputs, h, w]` to `[batch, outputs, h', w']`, with padding 1.
    ///
    /// @param first initialisation of its weights
    record Convolution(String name, int inputs, int outputs, int kernel, int stride, First first) implements Layer {

        @Override
        public NDArray forward(NDArray x, Weights weights) {
            return Conv2d.conv2d(x, weights.get(name + ".weight"), weights.get(name + ".bias"),
                    new Shape(stride, stride), new Shape(1, 1)).singletonOrThrow();
        }

        @Override
        public NDArray along(NDArray direction, NDArray output, Weights weights) {
            return Conv2d.conv2d(direction, weights.get(name + ".weight"), null, new Shape(stride, stride),
                    new Shape(1, 1)).singletonOrThrow();
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(
                    first.weight(name, new Shape(outputs, inputs, kernel, kernel), inputs * kernel * kernel,
                            outputs * kernel * kernel),
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
    record Relu() implements Elementwise {

        @Override
        public NDArray forward(NDArray x, Weights weights) {
            return Activation.relu(x);
        }

        @Override
        public NDArray slope(NDArray output) {
            return output.gt(0).toType(DataType.FLOAT32, false);
        }
    }

    /// max(0.2 x, x).
    record LeakyRelu() implements Elementwise {

        private static final float SLOPE = 0.2f;

        @Override
        public NDArray forward(NDArray x, Weights weights) {
            return Activation.leakyRelu(x, SLOPE);
        }

        @Override
        public NDArray slope(NDArray output) {
            return output.gt(0).toType(DataType.FLOAT32, false).mul(1 - SLOPE).add(SLOPE);
        }
    }

    /// tanh x.
    record Tanh() implements Elementwise {

        @Override
        public NDArray forward(NDArray x, Weights weights) {
            return x.tanh();
        }

        @Override
        public NDArray slope(NDArray output) {
            return output.square().neg().add(1);
        }
    }

    /// Adds the label to an image `[channels, height, width]` as one more channel: `[batch, pixels + classes]`, with
    /// the one-hot label after the pixels, becomes `[batch, channels + 1, height, width]`.
    record LabelPlane(String name, ImageShape shape, int classes) implements Layer {

        @Override
        public NDArray forward(NDArray x, Weights weights) {
            NDList parts = x.split(new long[]{shape.size()}, 1);
            return image(parts.get(0), Linear.linear(parts.get(1), weights.get(name + ".weight"),
                    weights.get(name + ".bias")).singletonOrThrow());
        }

        @Override
        public NDArray along(NDArray direction, NDArray output, Weights weights) {
            NDList parts = direction.split(new long[]{shape.size()}, 1);
            return image(parts.get(0),
                    Linear.linear(parts.get(1), weights.get(name + ".weight")).singletonOrThrow());
        }

        private NDArray image(NDArray pixels, NDArray plane) {
            long batch = pixels.getShape().get(0);
            return pixels.reshape(batch, shape.channels(), shape.height(), shape.width())
                    .concat(plane.reshape(batch, 1, shape.height(), shape.width()), 1);
        }

        @Override
        public List<Parameter> parameters() {
            int pixels = shape.height() * shape.width();
            return List.of(Parameter.plain(name + ".weight", new Shape(pixels, classes), classes),
                    Parameter.bias(name + ".bias", pixels));
        }

        @Override
        public Shape output(Shape input) {
            return new Shape(shape.channels() + 1L, shape.height(), shape.width());
        }
    }

    /// Weight initialisation of a layer: `PLAIN`, small; `RELU`, for deep ReLU networks, preserves the variance of the
    /// signal; `TANH`, before tanh.
    enum First {
        PLAIN, RELU, TANH;

        Parameter weight(String layer, Shape shape, int fanIn, int fanOut) {
            String name = layer + ".weight";
            return switch (this) {
                case PLAIN -> Parameter.plain(name, shape, fanIn);
                case RELU -> Parameter.beforeRelu(name, shape, fanIn);
                case TANH -> Parameter.beforeTanh(name, shape, fanIn, fanOut);
            };
        }
    }
}
