package elboroom.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

import elboroom.data.digits.DigitAttributes;
import elboroom.data.digits.Digits;
import elboroom.domain.Progress;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;

/// The built-in digits as a dataset: 20,000 training and 2,000 held-out examples, generated once and cached, one byte
/// per pixel.
final class BuiltInDigits {

    static final int TRAIN = 20_000;
    static final int HELD_OUT = 2_000;

    private static final int REPORT = 500;

    private BuiltInDigits() {}

    static Dataset load(int limit, Progress progress) {
        int count = limit == 0 ? TRAIN : Math.min(limit, TRAIN);
        int total = count + HELD_OUT;
        DigitSplit train = drawn(0, count, 0, total, progress);
        DigitSplit heldOut = drawn(TRAIN, HELD_OUT, count, total, progress);
        List<String> classes = IntStream.range(0, Digits.CLASSES).mapToObj(String::valueOf).toList();
        return new Dataset(new DataSummary(DataSpec.DIGITS, Digits.SHAPE, count, HELD_OUT, classes, List.of(),
                DigitAttributes.ALL), train, heldOut);
    }

    private static DigitSplit drawn(int first, int count, int done, int total, Progress progress) {
        PixelStore pixels = new PixelStore(Digits.SHAPE);
        for (int i = 0; i < count; i++) {
            if (i % REPORT == 0) {
                progress.check(done + i, total);
            }
            int index = first + i;
            append(pixels, (target, offset) -> Digits.draw(Digits.factors(Digits.SEED, index), target, offset));
        }
        return new DigitSplit(pixels, first);
    }

    private static void append(PixelStore pixels, PixelStore.Source source) {
        try {
            pixels.append(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
