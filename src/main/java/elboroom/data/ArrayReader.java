package elboroom.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import elboroom.data.array.ArrayChoice;
import elboroom.data.array.ArrayExamples;
import elboroom.data.array.ArrayFile;
import elboroom.data.array.ArrayLabels;
import elboroom.data.array.ValueRange;
import elboroom.data.file.DataProblems;
import elboroom.data.file.Folders;
import elboroom.domain.Problem;
import elboroom.domain.Progress;
import elboroom.domain.data.DataOption;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.domain.data.ImageShape;
import org.jspecify.annotations.Nullable;

/// Reads the images and labels of a numpy file, as grey levels of one byte: their range of values is found first, then
/// scaled to 0 to 1.
///
/// The held-out split is the file's own (`x_test`), otherwise drawn by the seed. A limit keeps the first
/// training examples, in the order of the file or in drawn order.
final class ArrayReader {

    private static final int REPORT = 1000;
    private static final double ROUNDED = 0.01;

    private final Path path;
    private final DataSpec spec;
    private final long seed;
    private final Progress progress;
    private final List<Problem> hints = new ArrayList<>();
    private long done;
    private long total;
    private boolean rounded;

    ArrayReader(Path path, DataSpec spec, long seed, Progress progress) {
        this.path = path;
        this.spec = spec;
        this.seed = seed;
        this.progress = progress;
    }

    private static @Nullable ImageShape flatShape(DataSpec spec) {
        return spec.fitting().automaticSize()
                ? null
                : new ImageShape(1, spec.fitting().height(), spec.fitting().width());
    }

    Dataset read() {
        try (ArrayFile file = ArrayFile.open(path)) {
            ArrayChoice choice = ArrayChoice.of(file, flatShape(spec));
            try (ArrayExamples train = choice.train();
                    @Nullable
                    ArrayExamples heldOut = choice.heldOut().orElse(null)) {
                return read(choice, train, heldOut);
            }
        }
    }

    private Dataset read(ArrayChoice choice, ArrayExamples train, @Nullable ArrayExamples heldOut) {
        int tests = heldOut == null ? 0 : heldOut.size();
        if (train.size() < (heldOut == null ? 2 : 1) || (heldOut != null && tests < 1)) {
            throw DataProblems.of(train.size() == 0 ? "problem.array.empty" : "problem.data.tooFew", path);
        }
        if (heldOut != null && !heldOut.shape().equals(train.shape())) {
            throw DataProblems.of("problem.idx.shapes", path, train.shape().toString(), heldOut.shape().toString());
        }
        long all = (long) train.size() + tests;
        PixelStore.checkRoom(path, all * train.shape().size() + train.bytes()
                + (heldOut == null ? 0 : heldOut.bytes()));
        total = 2 * all;
        ValueRange range = choice.range(this::progressed);
        List<String> classes = ArrayLabels.classes(
                List.of(choice.trainLabels(), choice.heldOutLabels()).stream().flatMap(Optional::stream).toList());
        StoredSplit trainSplit = split(train, choice.trainLabels(), classes, range);
        DrawnSplits splits = heldOut == null
                ? DrawnSplits.of(trainSplit, spec, seed)
                : new DrawnSplits(limited(trainSplit), split(heldOut, choice.heldOutLabels(), classes, range));
        describe(range);
        return dataset(splits, classes, options(train.flat(), heldOut == null));
    }

    private static Set<DataOption> options(boolean flat, boolean drawn) {
        Set<DataOption> options = EnumSet.noneOf(DataOption.class);
        if (flat) {
            options.add(DataOption.SIZE);
        }
        if (drawn) {
            options.add(DataOption.HELD_OUT);
        }
        return options;
    }

    private void describe(ValueRange range) {
        if (!range.usual()) {
            hints.add(Problem.of("problem.array.scaled", range.low(), range.high()));
        } else if (range.low() < 0) {
            hints.add(Problem.of("problem.array.signed"));
        }
        if (rounded) {
            hints.add(Problem.of("problem.array.rounded"));
        }
    }

    private StoredSplit split(ArrayExamples examples, Optional<ArrayLabels> labels, List<String> classes,
            ValueRange range) {
        PixelStore pixels = new PixelStore(examples.shape());
        double[] values = new double[examples.shape().size()];
        examples.rewind();
        for (int i = 0; i < examples.size(); i++) {
            examples.next(values);
            append(pixels, values, range);
            progressed();
        }
        return new StoredSplit(pixels, labels.map(each -> numbers(each, classes)).orElse(new int[0]));
    }

    private void append(PixelStore pixels, double[] values, ValueRange range) {
        try {
            pixels.append((target, offset) -> {
                for (int i = 0; i < values.length; i++) {
                    double level = range.level(values[i]);
                    long nearest = Math.round(level);
                    rounded |= Math.abs(level - nearest) > ROUNDED;
                    target[offset + i] = (byte) nearest;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e); // not from an array in memory
        }
    }

    private static int[] numbers(ArrayLabels labels, List<String> classes) {
        Map<String, Integer> numbers = new HashMap<>();
        classes.forEach(name -> numbers.put(name, numbers.size()));
        int[] result = new int[labels.names().size()];
        for (int i = 0; i < result.length; i++) {
            String name = labels.names().get(i);
            result[i] = name == null ? -1 : numbers.getOrDefault(name, -1);
        }
        return result;
    }

    private Split limited(StoredSplit train) {
        return spec.limit() == 0 || spec.limit() >= train.size() ? train : ChosenSplit.range(train, 0, spec.limit());
    }

    private Dataset dataset(DrawnSplits splits, List<String> classes, Set<DataOption> options) {
        DataSummary summary = new DataSummary(Folders.name(path), splits.train().shape(), splits.train().size(),
                splits.heldOut().size(), classes, List.of());
        return new Dataset(summary, splits.train(), splits.heldOut(), hints, options);
    }

    private void progressed() {
        if (done++ % REPORT == 0) {
            progress.check(Math.min(done - 1, total), total);
        }
    }
}
