package elboroom.ml.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import elboroom.domain.data.ImageShape;

/// A layer that gives the numbers of an example other places, without changing them; it may leave some out, or fill new
/// places with zeros.
sealed interface Rearrangement extends Layer {

    @Override
    default NDArray along(NDArray direction, NDArray output, Weights weights) {
        return forward(direction, weights);
    }

    /// `[batch, channels, height, width]` to `[batch, height · width · channels]`, the channels of a place together.
    record ChannelsLast(int channels, int height, int width) implements Rearrangement {

        @Override
        public NDArray forward(NDArray x, Weights weights) {
            return x.transpose(0, 2, 3, 1).reshape(x.getShape().get(0), (long) channels * height * width);
        }

        @Override
        public Shape output(Shape input) {
            return new Shape((long) channels * height * width);
        }
    }

    /// The inverse of `ChannelsLast`.
    record ChannelsFirst(int channels, int height, int width) implements Rearrangement {

        @Override
        public NDArray forward(NDArray x, Weights weights) {
            return x.reshape(x.getShape().get(0), height, width, channels).transpose(0, 3, 1, 2);
        }

        @Override
        public Shape output(Shape input) {
            return new Shape(channels, height, width);
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

    /// Adds rows and columns of zeros around a feature map, as equally as possible on both sides.
    record Pad(ImageShape from, ImageShape to) implements Rearrangement {

        @Override
        public NDArray forward(NDArray x, Weights weights) {
            NDArray wide = with(x, 3, to.width() - from.width());
            return with(wide, 2, to.height() - from.height());
        }

        private static NDArray with(NDArray x, int axis, int more) {
            if (more == 0) {
                return x;
            }
            NDArray padded = more == 1 ? x : zeros(x, axis, more / 2).concat(x, axis);
            return padded.concat(zeros(x, axis, more - more / 2), axis);
        }

        private static NDArray zeros(NDArray like, int axis, int size) {
            long[] shape = like.getShape().getShape().clone();
            shape[axis] = size;
            return like.getManager().zeros(new Shape(shape));
        }

        @Override
        public Shape output(Shape input) {
            return new Shape(input.get(0), to.height(), to.width());
        }
    }

    /// The inverse of `Pad`.
    record Crop(ImageShape from, ImageShape to) implements Rearrangement {

        @Override
        public NDArray forward(NDArray x, Weights weights) {
            int top = (from.height() - to.height()) / 2;
            int left = (from.width() - to.width()) / 2;
            return x.get(new NDIndex().addAllDim(2).addSliceDim(top, (long) top + to.height())
                    .addSliceDim(left, (long) left + to.width()));
        }

        @Override
        public Shape output(Shape input) {
            return new Shape(input.get(0), to.height(), to.width());
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
