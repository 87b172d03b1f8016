package elboroom.ui.setup;

import java.util.List;

import elboroom.domain.Problem;
import elboroom.domain.data.ClassCounts;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.service.data.LoadedData;
import org.jspecify.annotations.Nullable;

/// Data that were chosen, and what is known of them.
///
/// @param classes with their counts, once the data were read
/// @param absent the data of the run looked at, in place of which these are offered; null for none
record ChosenData(DataSpec spec, @Nullable DataSummary summary, boolean fitted, @Nullable ClassCounts classes,
        List<Problem> hints, @Nullable DataSpec absent) {

    static ChosenData unread(DataSpec spec) {
        return new ChosenData(spec, null, false, null, List.of(), null);
    }

    static ChosenData insteadOf(DataSpec absent) {
        return new ChosenData(DataSpec.of(DataSpec.DIGITS), null, false, null, List.of(), absent);
    }

    static ChosenData read(DataSpec spec, LoadedData data) {
        return new ChosenData(spec, data.summary(), data.fitted(), data.classCounts(), data.hints(), null);
    }
}
