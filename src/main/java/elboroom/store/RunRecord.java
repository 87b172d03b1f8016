package elboroom.store;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import elboroom.domain.DataSummary;
import elboroom.domain.RunSpec;
import org.jspecify.annotations.Nullable;

/// What stands in `run.json`.
///
/// @param versions of what made the run, by name
/// @param figures what the run reached, once it is known
record RunRecord(RunSpec spec, DataSummary summary, SortedMap<String, String> versions, RunState state,
        @Nullable Figures figures) {

    RunRecord {
        versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    }

    RunRecord with(RunState newState) {
        return new RunRecord(spec, summary, versions, newState, figures);
    }

    /// Of a run that begins.
    static RunRecord begun(RunSpec spec, DataSummary summary, Map<String, String> versions) {
        SortedMap<String, String> all = new TreeMap<>(versions);
        all.put("java", Runtime.version().toString());
        return new RunRecord(spec, summary, all, RunState.RUNNING, null);
    }

    RunRecord with(RunSpec newSpec) {
        return new RunRecord(newSpec, summary, versions, state, figures);
    }

    RunRecord with(Figures newFigures) {
        return new RunRecord(spec, summary, versions, state, newFigures);
    }
}
