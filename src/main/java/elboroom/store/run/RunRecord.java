package elboroom.store.run;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import elboroom.domain.data.DataSummary;
import elboroom.domain.run.RunSpec;
import elboroom.domain.run.SettingChange;
import org.jspecify.annotations.Nullable;

/// The content of `run.json`.
///
/// @param versions of the software that created the run, by name
/// @param figures results of the run; null if not yet known
/// @param changes setting changes during training, in order
/// @param inherited setting changes of the parent before the fork
record RunRecord(RunSpec spec, DataSummary summary, SortedMap<String, String> versions, RunState state,
        @Nullable Figures figures, List<SettingChange> changes,
        List<SettingChange> inherited) {

    RunRecord {
        changes = List.copyOf(changes);
        inherited = List.copyOf(inherited);
        versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    }

    /// Returns the run with the settings that were in effect at a step.
    RunSpec at(long step) {
        return SettingChange.apply(spec, changes, step);
    }

    RunRecord with(RunState newState) {
        return new RunRecord(spec, summary, versions, newState, figures, changes, inherited);
    }

    /// Returns the record of a new run.
    static RunRecord created(RunSpec spec, DataSummary summary, Map<String, String> versions) {
        SortedMap<String, String> all = new TreeMap<>(versions);
        all.put("java", Runtime.version().toString());
        return new RunRecord(spec, summary, all, RunState.RUNNING, null, List.of(), List.of());
    }

    RunRecord with(RunSpec newSpec) {
        return new RunRecord(newSpec, summary, versions, state, figures, changes, inherited);
    }

    RunRecord with(Figures newFigures) {
        return new RunRecord(spec, summary, versions, state, newFigures, changes, inherited);
    }

    RunRecord with(List<SettingChange> newChanges) {
        return new RunRecord(spec, summary, versions, state, figures, newChanges, inherited);
    }

    RunRecord inheriting(List<SettingChange> before) {
        return new RunRecord(spec, summary, versions, state, figures, changes, before);
    }
}
