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

/// What stands in `run.json`.
///
/// @param versions of what made the run, by name
/// @param figures what the run reached, once it is known
/// @param changes of settings while it was trained, in their order
/// @param inherited those of its parent before the fork
record RunRecord(RunSpec spec, DataSummary summary, SortedMap<String, String> versions, RunState state,
        @Nullable Figures figures, List<SettingChange> changes,
        List<SettingChange> inherited) {

    RunRecord {
        changes = List.copyOf(changes);
        inherited = List.copyOf(inherited);
        versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    }

    /// The run with its settings as they were at a step.
    RunSpec at(long step) {
        return SettingChange.apply(spec, changes, step);
    }

    RunRecord with(RunState newState) {
        return new RunRecord(spec, summary, versions, newState, figures, changes, inherited);
    }

    /// Of a run that begins.
    static RunRecord begun(RunSpec spec, DataSummary summary, Map<String, String> versions) {
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
