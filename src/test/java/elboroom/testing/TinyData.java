package elboroom.testing;

import java.util.List;
import java.util.SplittableRandom;

import elboroom.data.Dataset;
import elboroom.data.PixelSplit;
import elboroom.domain.data.DataSummary;
import elboroom.domain.data.ImageShape;

/// A data set of blurred bars that exists only in tests: small, quick, and easy to learn.
public final class TinyData {

    private TinyData() {}

    /// `train` + `heldOut` grey images of `side` pixels; the label is the bar's orientation.
    public static Dataset bars(int side, int train, int heldOut) {
        ImageShape shape = new ImageShape(1, side, side);
        return new Dataset(new DataSummary("bars", shape, train, heldOut, List.of("row", "column"), List.of()),
                new Bars(shape, train, 1), new Bars(shape, heldOut, 2));
    }

    /// Random pixels of any shape, without labels.
    public static Dataset noise(ImageShape shape, int train, int heldOut) {
        return new Dataset(new DataSummary("noise", shape, train, heldOut, List.of(), List.of()),
                new Random(shape, train, 1), new Random(shape, heldOut, 2));
    }

    private record Random(ImageShape shape, int size, long seed) implements PixelSplit {

        @Override
        public void copy(int index, byte[] target, int offset) {
            byte[] pixels = new byte[shape.size()];
            new SplittableRandom(seed * 1_000_003 + index).nextBytes(pixels);
            System.arraycopy(pixels, 0, target, offset, pixels.length);
        }

        @Override
        public int label(int index) {
            return -1;
        }
    }

    private record Bars(ImageShape shape, int size, long seed) implements PixelSplit {

        @Override
        public void copy(int index, byte[] target, int offset) {
            SplittableRandom random = new SplittableRandom(seed * 1_000_003 + index);
            int bar = random.nextInt(shape.height());
            for (int row = 0; row < shape.height(); row++) {
                for (int column = 0; column < shape.width(); column++) {
                    int distance = Math.abs((label(index) == 0 ? row : column) - bar);
                    target[offset + row * shape.width() + column] = (byte) Math.max(0, 255 - 120 * distance);
                }
            }
        }

        @Override
        public int label(int index) {
            return index % 2;
        }
    }
}
