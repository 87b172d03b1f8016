package elboroom.ui.timeline;

import java.util.Optional;

import elboroom.domain.ProblemException;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import elboroom.service.run.StoredRun;

/// The stored data of one step.
record StepData(Snapshot snapshot, Optional<Latents> latents) {

    /// Reads the data of a step. Runs on a background thread.
    ///
    /// @throws ProblemException if the weights are missing or damaged
    static StepData read(StoredRun run, long step) {
        return new StepData(run.snapshot(step), latents(run, step));
    }

    /// Damaged latents are treated as missing, because they can be recomputed.
    private static Optional<Latents> latents(StoredRun run, long step) {
        try {
            return run.latents(step);
        } catch (ProblemException _) {
            return Optional.empty();
        }
    }
}
