package elboroom.ui.timeline;

import java.util.Optional;

import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import elboroom.service.run.StoredRun;

/// The stored data of one step.
record StepData(Snapshot snapshot, Optional<Latents> latents) {

    /// Reads the data of a step. Runs on a background thread.
    ///
    /// @throws elboroom.domain.ProblemException if the weights are missing or damaged
    static StepData read(StoredRun run, long step) {
        return new StepData(run.snapshot(step), run.latents(step));
    }
}
