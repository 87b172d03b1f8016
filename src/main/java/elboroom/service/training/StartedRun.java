package elboroom.service.training;

import java.util.List;

import elboroom.domain.run.RunSpec;
import elboroom.domain.run.SettingChange;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.StepMetrics;
import elboroom.service.run.KeptRun;
import org.jspecify.annotations.Nullable;

/// A run whose training has started.
///
/// @param inEffect the run with its current live settings, which may have changed before it resumed
/// @param kept its snapshots, a growing list; null if they are not stored
/// @param steps logged before a resumed run continues, like `evaluations`, `changes` and `inherited`
public record StartedRun(RunSpec run, RunSpec inEffect, @Nullable KeptRun kept, List<StepMetrics> steps,
        List<Evaluation> evaluations, List<SettingChange> changes, List<SettingChange> inherited) {

    /// A run that is not stored.
    public static StartedRun unkept(RunSpec run) {
        return new StartedRun(run, run, null, List.of(), List.of(), List.of(), List.of());
    }
}
