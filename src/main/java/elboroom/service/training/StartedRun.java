package elboroom.service.training;

import elboroom.domain.run.RunSpec;
import elboroom.domain.training.History;
import elboroom.service.run.StoredRun;
import org.jspecify.annotations.Nullable;

/// A run whose training has started.
///
/// @param inEffect the run with its current live settings, which may have changed before it resumed
/// @param kept its snapshots, a growing list; null if they are not stored
/// @param history what was logged before; empty for a new run
public record StartedRun(RunSpec run, RunSpec inEffect, @Nullable StoredRun kept, History history) {

    /// A run that is not stored.
    public static StartedRun unkept(RunSpec run) {
        return new StartedRun(run, run, null, History.EMPTY);
    }
}
