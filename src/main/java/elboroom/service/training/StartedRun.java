package elboroom.service.training;

import java.util.List;

import elboroom.domain.run.RunSpec;
import elboroom.domain.run.SettingChange;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.StepMetrics;
import elboroom.service.run.KeptRun;
import org.jspecify.annotations.Nullable;

/// A run whose training has begun.
///
/// @param inEffect the run with its live settings as they are now: where it goes on, they may have been changed before
/// @param kept its snapshots, more and more of them; null where they are not kept
/// @param steps what was logged before, where the run goes on; so are `evaluations`, `changes` and those `inherited`
public record StartedRun(RunSpec run, RunSpec inEffect, @Nullable KeptRun kept, List<StepMetrics> steps,
        List<Evaluation> evaluations, List<SettingChange> changes, List<SettingChange> inherited) {

    /// A run that is kept nowhere.
    public static StartedRun unkept(RunSpec run) {
        return new StartedRun(run, run, null, List.of(), List.of(), List.of(), List.of());
    }
}
