package elboroom.ml.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/// A layer that gives the numbers of an example other places and changes none of them.
sealed interface Rearrangement extends Layer {

    @Override
    default NDArray along(NDArray direction, NDArray output, Weights weights) {
        return forward(direction, weights);
    }

    /// `[batch, channels, height, width]` to `[batch, height · width · channels]`, the channels of a place together.
    record ChannelsLast(int channels, int side) implements Rearrangement {

        @Override
        public NDArray forward(NDArray x, Weights weights) {
            return x.transpose(0, 2, 3, 1).reshape(x.getShape().get(0), (long) channels * side * side);
        }

        @Override
        public Shape output(Shape input) {
            return new Shape((long) channels * side * side);
        }
    }

    /// The inverse of `ChannelsLast`.
    record ChannelsFirst(int channels, int side) implements Rearrangement {

        @Override
        public NDArray forward(NDArray x, Weights weights) {
            return x.reshape(x.getShape().get(0), side, side, channels).transpose(0, 3, 1, 2);
        }

        @Override
        public Shape output(Shape input) {
            return new Shape(channels, side, side);
        }
    }

    /// Gives each example another shape.
    record Reshape(Shape example) implements Rearrangement {

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
    record PixelShuffle(int channels, int height, int width) implements Rearrangement {

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
}
