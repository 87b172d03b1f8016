package elboroom.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import elboroom.data.array.ArrayChoice;
import elboroom.data.array.ArrayExamples;
import elboroom.data.array.ArrayFile;
import elboroom.data.array.ArrayLayout;
import elboroom.data.array.ValueRange;
import elboroom.data.file.DataProblems;
import elboroom.data.file.Folders;
import elboroom.domain.Problem;
import elboroom.domain.Progress;
import elboroom.domain.data.ArrayChoices;
import elboroom.domain.data.DataOption;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.domain.data.ImageShape;
import org.jspecify.annotations.Nullable;

/// Reads the examples, labels and attributes of numpy files. The range of values is found first; then only the examples
/// that are used are kept in memory.
///
/// The held-out split is the file's own (`x_test`), otherwise drawn by the seed. A limit keeps the first
/// training examples, in the order of the file or in drawn order.
final class ArrayReader {

    private static final int REPORT = 1000;

    private final Path path;
    private final DataSpec spec;
    private final long seed;
    private final Progress progress;
    private final List<Problem> hints = new ArrayList<>();
    private long done;
    private long total;

    ArrayReader(Path path, DataSpec spec, long seed, Progress progress) {
        this.path = path;
        this.spec = spec;
        this.seed = seed;
        this.progress = progress;
    }

    private @Nullable ImageShape flatSize() {
        return spec.fitting().automaticSize()
                ? null
                : new ImageShape(1, spec.fitting().height(), spec.fitting().width());
    }

    Dataset read() {
        try (ArrayFile file = ArrayFile.open(path, spec.choices().arrays().layout())) {
            ArrayChoices chosen = spec.choices().arrays();
            ArrayChoice choice = ArrayChoice.of(file, chosen);
            choice.guess().ifPresent(hints::add);
            ArrayLayout layout = ArrayLayout.of(file, choice.images(), chosen.layout(), flatSize());
            layout.assumption(file.label(choice.images())).ifPresent(hints::add);
            try (ArrayExamples train = new ArrayExamples(file, choice.images(), layout);
                    @Nullable
                    ArrayExamples heldOut = choice.heldOut().map(name -> new ArrayExamples(file, name,
                            ArrayLayout.of(file, name, layout.layout(), flatSize()))).orElse(null)) {
                check(train, heldOut);
                ArrayLabelling labelling = ArrayLabelling.read(file, choice, spec, train.size(),
                        heldOut == null ? 0 : heldOut.size());
                List<Split> splits = read(train, heldOut, labelling);
                hints.addAll(labelling.hints());
                return dataset(splits, labelling, options(layout, heldOut == null))
                        .with(choice.overview(file, layout.layout()));
            }
        }
    }

    private void check(ArrayExamples train, @Nullable ArrayExamples heldOut) {
        if (train.size() < (heldOut == null ? 2 : 1) || (heldOut != null && heldOut.size() < 1)) {
            throw DataProblems.of(train.size() == 0 ? "problem.array.empty" : "problem.data.tooFew", path);
        }
        if (heldOut != null && !heldOut.shape().equals(train.shape())) {
            throw DataProblems.of("problem.idx.shapes", path, train.shape().toString(), heldOut.shape().toString());
        }
    }

    /// Returns the training and the held-out examples.
    private List<Split> read(ArrayExamples train, @Nullable ArrayExamples heldOut, ArrayLabelling labelling) {
        boolean floats = train.shape().points() || keeps();
        if (heldOut == null) {
            DrawnSplits.Indices drawn = DrawnSplits.Indices.of(train.size(), spec, seed);
            checkRoom(drawn.train().length + drawn.heldOut().length, train, floats);
            total = 2L * train.size();
            ValueRange range = range(train, null);
            return read(content(train, range, labelling, 0), List.of(drawn.train(), drawn.heldOut()), floats,
                    shape(train, range));
        }
        int limit = spec.limit() == 0 ? train.size() : Math.min(spec.limit(), train.size());
        checkRoom((long) limit + heldOut.size(), train, floats);
        total = 2L * train.size() + 2L * heldOut.size();
        ValueRange range = range(train, heldOut);
        List<Split> first = read(content(train, range, labelling, 0), List.of(IntStream.range(0, limit).toArray()),
                floats, shape(train, range));
        List<Split> second = read(content(heldOut, range, labelling, train.size()),
                List.of(IntStream.range(0, heldOut.size()).toArray()), floats, shape(train, range));
        return List.of(first.getFirst(), second.getFirst());
    }

    private void checkRoom(long examples, ArrayExamples train, boolean floats) {
        PixelStore.checkRoom(path, examples * train.shape().size() * (floats ? Float.BYTES : 1) + train.bytes());
    }

    private ValueRange range(ArrayExamples train, @Nullable ArrayExamples heldOut) {
        double[] bounds = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        train.extend(bounds, this::progressed);
        if (heldOut != null) {
            heldOut.extend(bounds, this::progressed);
        }
        return ValueRange.of(bounds[0], bounds[1], train.whole());
    }

    private ArrayContent content(ArrayExamples examples, ValueRange range, ArrayLabelling labelling, int first) {
        if (first == 0 && !examples.shape().points()) {
            describe(range);
        }
        return new ArrayContent(examples, range, labelling, first, this::progressed);
    }

    private List<Split> read(ArrayContent content, List<int[]> parts, boolean floats, ImageShape shape) {
        List<Split> splits = floats ? content.floats(parts, new FloatSplit.Values(shape)) : content.pixels(parts);
        Problem rounding = Problem.of("problem.array.rounded");
        if (content.rounded() && !hints.contains(rounding)) {
            hints.add(rounding);
        }
        return splits;
    }

    private boolean keeps() {
        return spec.choices().arrays().values() == ArrayChoices.Values.KEEP;
    }

    /// Returns the shape of the examples, with the range of their values if these are kept.
    private ImageShape shape(ArrayExamples examples, ValueRange range) {
        return keeps() && !examples.shape().points()
                ? examples.shape().withRange(range.shownLow(), range.shownHigh())
                : examples.shape();
    }

    private void describe(ValueRange range) {
        if (keeps()) {
            hints.add(Problem.of("problem.array.kept", (double) range.shownLow(), (double) range.shownHigh()));
        } else if (!range.usual()) {
            hints.add(Problem.of("problem.array.scaled", range.low(), range.high()));
        } else if (range.low() < 0) {
            hints.add(Problem.of("problem.array.signed"));
        }
    }

    private static Set<DataOption> options(ArrayLayout layout, boolean drawn) {
        Set<DataOption> options = EnumSet.of(DataOption.IMAGES_ARRAY, DataOption.LABELS_ARRAY, DataOption.LAYOUT,
                DataOption.LABELS);
        if (layout.flat() && !layout.shape().points()) {
            options.add(DataOption.SIZE);
        }
        if (!layout.shape().points()) {
            options.add(DataOption.VALUES);
        }
        if (drawn) {
            options.add(DataOption.HELD_OUT);
        }
        return options;
    }

    private Dataset dataset(List<Split> splits, ArrayLabelling labelling, Set<DataOption> options) {
        Split train = splits.getFirst();
        Split heldOut = splits.getLast();
        DataSummary summary = new DataSummary(Folders.name(path), train.shape(), train.size(), heldOut.size(),
                labelling.classes(), List.of(), labelling.attributes());
        return new Dataset(summary, train, heldOut, hints, options);
    }

    private void progressed() {
        if (done++ % REPORT == 0) {
            progress.check(Math.min(done - 1, total), total);
        }
    }
}
