package elboroom.ui.setup;

import java.util.List;

import elboroom.domain.Problem;
import elboroom.domain.data.ClassCounts;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.service.data.LoadedData;
import org.jspecify.annotations.Nullable;

/// Chosen data and what is known of them.
///
/// @param reading the limit and seed that they were read with; null for unread data
/// @param classes with their counts, once the data were read
/// @param absent the data of the open run, if these replace them; else null
record ChosenData(DataSpec spec, @Nullable Reading reading, @Nullable DataSummary summary, boolean fitted,
        @Nullable ClassCounts classes,
        List<Problem> hints, @Nullable DataSpec absent) {

    static ChosenData unread(DataSpec spec) {
        return new ChosenData(spec, null, null, false, null, List.of(), null);
    }

    static ChosenData missing(DataSpec absent) {
        return new ChosenData(DataSpec.of(DataSpec.DIGITS), null, null, false, null, List.of(), absent);
    }

    /// Whether the images can be fitted to another size is known before they are read: the sizes stay shown.
    ChosenData fitted(boolean known) {
        return new ChosenData(spec, reading, summary, known, classes, hints, absent);
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
        return new ChosenData(spec, new Reading(data.spec().limit(), seed), data.summary(), data.fitted(),
                data.classCounts(), data.hints(), null);
    }

    /// The state for another limit or seed: without counts if they may differ.
    ChosenData with(Reading other) {
        return reading == null || reading.same(other, spec.builtIn())
                ? this
                : new ChosenData(spec, null, null, fitted, null, List.of(), absent);
    }
}
