package elboroom.service.run;

import java.util.Optional;

import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Evaluation;

import static java.util.Objects.requireNonNull;

/// A stored run at one of its steps.
///
/// @param opened what does not depend on the step
/// @param latents the posteriors stored for this step
public record RunAtStep(OpenRun opened, Snapshot snapshot, Optional<Latents> latents) {

    public RunSpec spec() {
        return opened.spec();
    }

    /// The run on disk, with its other steps.
    public StoredRun storedRun() {
        return requireNonNull(opened.storedRun());
    }

    /// Returns the run at another step.
    ///
    /// @throws elboroom.domain.ProblemException when its snapshot is missing or damaged
    public RunAtStep at(long step) {
        return step == snapshot.step()
                ? this
                : new RunAtStep(opened, storedRun().snapshot(step), storedRun().latents(step));
    }

    /// The newest held-out evaluation up to this step.
    public Optional<Evaluation> evaluation() {
        return opened.history().evaluationAt(snapshot.step());
    }
}
