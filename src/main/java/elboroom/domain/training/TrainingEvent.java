package elboroom.domain.training;

import elboroom.domain.Problem;
import elboroom.domain.data.DataSummary;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.domain.run.SettingChange;

/// What happens in training, in the order in which it happens.
public sealed interface TrainingEvent {

    /// Training begins, or goes on after it was resumed from a snapshot.
    record Started(RunSpec run, DataSummary data, long totalSteps) implements TrainingEvent {}

    /// A few steps were made.
    record Stepped(StepMetrics metrics) implements TrainingEvent {}

    /// A setting has another value from the next step on.
    record Changed(SettingChange change) implements TrainingEvent {}

    /// An epoch was completed and the held-out split evaluated.
    record Evaluated(Evaluation evaluation) implements TrainingEvent {}

    /// Something looks wrong with what is learned; training goes on.
    record Warned(Problem problem) implements TrainingEvent {}

    /// The cause of an earlier warning is gone.
    record WarningOver(Problem problem) implements TrainingEvent {}

    /// Training waits because what it has done cannot be written.
    record Held(Problem problem) implements TrainingEvent {}

    /// What could not be written is; training goes on, unless somebody paused it.
    record Released() implements TrainingEvent {}

    /// The weights of this step are kept, with what is needed to go on from them.
    record SnapshotTaken(Checkpoint checkpoint) implements TrainingEvent {

        public SnapshotTaken(Snapshot snapshot) {
            this(new Checkpoint(snapshot));
        }

        public Snapshot snapshot() {
            return checkpoint.snapshot();
        }
    }

    /// Training is over. Its newest snapshot was taken before.
    record Finished(long step, Ending ending) implements TrainingEvent {}

    /// The loss was no number at `step`; `lastGood` is the step of the newest snapshot with a finite loss.
    record Diverged(long step, long lastGood) implements TrainingEvent {}

    /// Something went wrong, and training is over.
    record Failed(Problem problem) implements TrainingEvent {}

    /// Why training is over: `SUSPENDED`, because the program ends; the run can go on.
    enum Ending {
        COMPLETED, STOPPED, SUSPENDED
    }
}
