package elboroom.service.run;

import java.util.List;
import java.util.Optional;

import elboroom.domain.Problem;
import elboroom.domain.data.DataSummary;
import elboroom.domain.data.HeldOut;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.History;
import elboroom.service.data.LoadedData;

/// A run at one of its steps, as read from its folder.
///
/// @param kept all its snapshots
/// @param examples the data, if they are built in and generated quickly
/// @param latents the posteriors stored for this step
/// @param problems what is damaged and therefore missing
public record OpenRun(StoredRun kept, RunSpec spec, DataSummary data, Optional<LoadedData> examples, Snapshot snapshot,
        Optional<Latents> latents, History history, List<Problem> problems) {

    /// Returns the run at another step.
    ///
    /// @throws elboroom.domain.ProblemException when its snapshot is missing or damaged
    public OpenRun at(long step) {
        return step == snapshot.step()
                ? this
                : new OpenRun(kept, spec, data, examples, kept.snapshot(step), kept.latents(step), history, problems);
    }

    /// The newest held-out evaluation up to this step.
    public Optional<Evaluation> evaluation() {
        return history.evaluationAt(snapshot.step());
    }

    /// The label to condition the model on for an image of a class; −1 if the model is unconditional or does not have
    /// the class.
    public int label(String className) {
        return spec.model().classNames(data.classes()).indexOf(className);
    }

    /// The identity of the run's held-out examples.
    ///
    /// @param encoded their posteriors
    public HeldOut heldOut(Latents encoded) {
        return new HeldOut(spec.data(), spec.seed(), encoded.labels(), data.classes());
    }
}
