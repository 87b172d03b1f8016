package elboroom.domain.training;

import elboroom.domain.Problem;
import elboroom.domain.data.DataSummary;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.domain.run.SettingChange;

/// Events of training, in chronological order.
public sealed interface TrainingEvent {

    /// Training starts, or resumes from a snapshot.
    record Started(RunSpec run, DataSummary data, long totalSteps) implements TrainingEvent {}

    /// Some steps were completed.
    record Stepped(StepMetrics metrics) implements TrainingEvent {}

    /// A setting has a new value from the next step on.
    record Changed(SettingChange change) implements TrainingEvent {}

    /// An epoch was completed and the held-out split evaluated.
    record Evaluated(Evaluation evaluation) implements TrainingEvent {}

    /// A training failure was detected; training continues.
    record Warned(Problem problem) implements TrainingEvent {}

    /// The cause of an earlier warning is gone.
    record WarningOver(Problem problem) implements TrainingEvent {}

    /// Training waits because its results cannot be written.
    record Held(Problem problem) implements TrainingEvent {}

    /// The pending results were written; training continues unless it was paused.
    record Released() implements TrainingEvent {}

    /// The user paused training; the last step is complete.
    record Paused() implements TrainingEvent {}

    /// Training continues after `Paused`.
    record Resumed() implements TrainingEvent {}

    /// The weights of this step are saved, with everything needed to resume.
    record SnapshotTaken(Checkpoint checkpoint) implements TrainingEvent {

        public SnapshotTaken(Snapshot snapshot) {
            this(new Checkpoint(snapshot));
        }

        public Snapshot snapshot() {
            return checkpoint.snapshot();
        }
    }

    /// Training ended. Its last snapshot was taken before.
    record Finished(long step, Ending ending) implements TrainingEvent {}

    /// The loss became NaN or infinite at `step`; `lastGood` is the step of the latest snapshot with a finite loss.
    record Diverged(long step, long lastGood) implements TrainingEvent {}

    /// An error ended training.
    record Failed(Problem problem) implements TrainingEvent {}

    /// Why training ended; `SUSPENDED`: the program exits and the run can be resumed.
    enum Ending {
        COMPLETED, STOPPED, SUSPENDED
    }
}
