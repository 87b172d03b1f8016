package elboroom.ui.testing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import elboroom.data.Dataset;
import elboroom.data.PixelSplit;
import elboroom.data.digits.DigitAttributes;
import elboroom.data.digits.Digits;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.domain.data.ImageShape;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.History;
import elboroom.service.data.LoadedData;
import elboroom.service.run.OpenRun;

/// The built-in digits, drawn on access.
public final class FakeData {

    private FakeData() {}

    public static LoadedData digits(int heldOut) {
        return new LoadedData(DataSpec.of(DataSpec.DIGITS),
                new Dataset(summary(heldOut), new Drawn(10 * heldOut), new Drawn(heldOut)));
    }

    /// Images of blank paper without classes.
    public static LoadedData white(String source) {
        return new LoadedData(DataSpec.of(source), new Dataset(
                new DataSummary(source, Digits.SHAPE, 5, 5, List.of(), List.of()), new White(), new White()));
    }

    public static DataSummary summary(int heldOut) {
        List<String> classes = IntStream.range(0, Digits.CLASSES).mapToObj(String::valueOf).toList();
        return new DataSummary(DataSpec.DIGITS, Digits.SHAPE, 10 * heldOut, heldOut, classes, List.of(),
                DigitAttributes.ALL);
    }

    /// A run without metrics, folder and examples, on data with `heldOut` held-out examples.
    public static OpenRun opened(RunSpec run, int heldOut) {
        return new OpenRun(run, summary(heldOut), History.EMPTY, null, null);
    }

    /// A run with its examples, without metrics and folder.
    public static OpenRun opened(RunSpec run, LoadedData data) {
        return new OpenRun(run, data.summary(), History.EMPTY, null, data);
    }

    private record Drawn(int size) implements PixelSplit {

        @Override
        public ImageShape shape() {
            return Digits.SHAPE;
        }

        @Override
        public void copy(int index, byte[] target, int offset) {
            Digits.draw(Digits.factors(Digits.SEED, index), target, offset);
        }

        @Override
        public int label(int index) {
            return Digits.label(Digits.SEED, index);
        }

        @Override
        public float attribute(int attribute, int index) {
            return DigitAttributes.value(attribute, Digits.factors(Digits.SEED, index));
        }
    }

    private record White() implements PixelSplit {

        @Override
        public int size() {
            return 5;
        }

        @Override
        public ImageShape shape() {
            return Digits.SHAPE;
        }

        @Override
        public void copy(int index, byte[] target, int offset) {
            Arrays.fill(target, offset, offset + Digits.SHAPE.size(), (byte) 255);
        }

        @Override
        public int label(int index) {
            return -1;
        }
    }
}
