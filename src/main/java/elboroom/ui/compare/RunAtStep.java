package elboroom.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import elboroom.domain.latent.Latents;
import elboroom.domain.model.Capability;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.domain.run.StoredSnapshot;
import elboroom.domain.training.Evaluation;
import elboroom.service.run.OpenRun;
import elboroom.service.run.RunLibrary;
import elboroom.ui.compare.StepChoice.Kind;

/// A run at one of its steps, as read from its folder.
///
/// @param moments the steps to choose from, as of when the run was read
/// @param latents the posteriors stored for this step
public record RunAtStep(OpenRun run, List<StepChoice> moments, Snapshot snapshot, Optional<Latents> latents) {

    /// Reads a run. Takes a few to tens of milliseconds.
    static RunAtStep of(RunLibrary library, ColumnChoice choice) {
        OpenRun run = library.open(choice.run());
        return at(run, moments(run, run.snapshot().step(), run.kept().snapshots()),
                choice.step().orElse(run.snapshot().step()));
    }

    /// Returns the same run at another step.
    RunAtStep at(long step) {
        return at(run, momentsNow(), step);
    }

    private static RunAtStep at(OpenRun run, List<StepChoice> moments, long step) {
        return step == run.snapshot().step()
                ? new RunAtStep(run, moments, run.snapshot(), run.latents())
                : new RunAtStep(run, moments, run.kept().snapshot(step), run.kept().latents(step));
    }

    private static List<StepChoice> moments(OpenRun run, long newest, List<StoredSnapshot> snapshots) {
        List<StepChoice> moments = new ArrayList<>();
        moments.add(new StepChoice(Kind.NEWEST, newest));
        run.kept().bestStep().ifPresent(step -> moments.add(new StepChoice(Kind.BEST, step)));
        for (StoredSnapshot stored : snapshots) {
            moments.add(new StepChoice(Kind.STEP, stored.step()));
        }
        return List.copyOf(moments);
    }

    /// Returns the steps to choose from as they are now; a run in training adds steps and may remove some.
    List<StepChoice> momentsNow() {
        List<StoredSnapshot> kept = run.kept().snapshots();
        return kept.isEmpty() ? moments : moments(run, kept.getLast().step(), kept);
    }

    RunSpec spec() {
        return run.spec();
    }

    /// Returns whether the model has a bound on log p(x), which includes a KL term.
    boolean hasBound() {
        return spec().model().has(Capability.BOUND);
    }

    /// Returns the entry of the shown step.
    ///
    /// @param listed the steps to choose from
    StepChoice moment(List<StepChoice> listed) {
        return listed.stream().filter(moment -> moment.step() == snapshot.step()).findFirst()
                .orElse(new StepChoice(Kind.STEP, snapshot.step()));
    }

    /// Returns the newest held-out evaluation up to this step.
    Optional<Evaluation> evaluation() {
        return run.history().evaluations().reversed().stream()
                .filter(evaluation -> evaluation.step() <= snapshot.step())
                .findFirst();
    }
}
