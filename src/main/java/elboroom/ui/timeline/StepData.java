package elboroom.ui.timeline;

import java.util.Optional;

import elboroom.domain.ProblemException;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import elboroom.service.run.KeptRun;

/// The stored data of one step.
record StepData(Snapshot snapshot, Optional<Latents> latents) {

    /// Reads it; on a background thread.
    ///
    /// @throws ProblemException when the weights are gone or damaged
    static StepData read(KeptRun run, long step) {
        return new StepData(run.snapshot(step), latents(run, step));
    }

    /// Those that are damaged are as good as none: they can be computed again.
    private static Optional<Latents> latents(KeptRun run, long step) {
        try {
            return run.latents(step);
        } catch (ProblemException _) {
            return Optional.empty();
        }
    }
}
