package elboroom.ui.setup.data;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import elboroom.domain.Problem;
import elboroom.domain.data.ArrayOverview;
import elboroom.domain.data.ClassCounts;
import elboroom.domain.data.DataOption;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.domain.data.Examples;
import elboroom.domain.data.ImageShape;
import elboroom.domain.data.RowPictures;
import elboroom.domain.table.TableOverview;
import elboroom.service.data.LoadedData;
import org.jspecify.annotations.Nullable;

/// Chosen data and what is known of them.
///
/// @param reading the limit and seed that they were read with; null for unread data
/// @param options what can be chosen about how they are read, as far as that is known
/// @param classes with their counts, once the data were read
/// @param examples some of the training examples, once the data were read
/// @param absent the data of the open run, if these replace them; else null
/// @param arrays the arrays of the file, if it has some and they are known
/// @param table what is known of a table, once it was read
record ChosenData(DataSpec spec, @Nullable Reading reading, @Nullable DataSummary summary,
        Set<DataOption> options, @Nullable ClassCounts classes, List<Problem> hints, Examples examples,
        @Nullable DataSpec absent, @Nullable ArrayOverview arrays, Optional<TableOverview> table) {

    /// Two rows of images, and a few hundred points.
    private static final int SHOWN = 16;
    /// The side of charts in pixels.
    private static final int CHART = 48;
    private static final int SHOWN_POINTS = 400;
    /// Fewer images are shown if they are large.
    private static final int MOST_VALUES = 4_000_000;

    static ChosenData unread(DataSpec spec) {
        return new ChosenData(spec, null, null, Set.of(), null, List.of(), Examples.NONE, null, null,
                Optional.empty());
    }

    static ChosenData missing(DataSpec absent) {
        return new ChosenData(DataSpec.of(DataSpec.DIGITS), null, null, Set.of(), null, List.of(), Examples.NONE,
                absent, null, Optional.empty());
    }

    /// Data that are read in another way offer the same choices: their controls stay shown.
    ChosenData offering(Set<DataOption> known, @Nullable ArrayOverview knownArrays) {
        return new ChosenData(spec, reading, summary, known, classes, hints, examples, absent,
                knownArrays, table);
    }

    /// The limit and seed that data were read with.
    record Reading(int limit, long seed) {

        /// Whether another limit and seed select the same examples.
        boolean same(Reading other, boolean builtIn) {
            return limit == other.limit && (builtIn || seed == other.seed);
        }
    }

    /// @param seed that they were read with
    static ChosenData read(DataSpec spec, LoadedData data, long seed) {
        return new ChosenData(spec, new Reading(data.spec().limit(), seed), data.summary(), data.options(),
                data.classCounts(), data.hints(),
                examples(data),
                null, data.arrays().orElse(null), data.table());
    }

    /// Rows of a table are shown as charts.
    private static Examples examples(LoadedData data) {
        ImageShape shape = data.summary().shape();
        Examples some = data.trainingExamples(Math.min(SHOWN, MOST_VALUES / shape.size()), SHOWN_POINTS);
        return shape.points()
                ? some
                : new Examples(new RowPictures(data.summary().table()).of(some.images(), CHART), some.labels());
    }

    /// The state for another limit or seed: without counts if they may differ.
    ChosenData with(Reading other) {
        return reading == null || reading.same(other, spec.builtIn())
                ? this
                : new ChosenData(spec, null, null, options, null, List.of(), Examples.NONE, absent, arrays,
                        Optional.empty());
    }
}
