package elboroom.ml.train;

import java.util.function.Consumer;
import java.util.function.LongSupplier;

import elboroom.data.Dataset;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.domain.run.SettingChange;
import elboroom.domain.training.Checkpoint;
import elboroom.domain.training.EpochPosition;
import elboroom.domain.training.EpochPosition.Next;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.TrainingEvent;
import elboroom.domain.training.TrainingEvent.Ending;
import elboroom.ml.CounterNoise;
import elboroom.ml.Shuffled;
import elboroom.ml.Workers;
import elboroom.ml.family.EpochEnd;
import elboroom.ml.family.Evaluator;
import org.jspecify.annotations.Nullable;

/// Trains one run in small steps and reports events to a listener.
///
/// The caller of `advance` decides what happens between two steps: nothing on the command line, pending requests in the
/// window. Used on the libtorch thread. Losses depend only on the specification, not on the caller or timing, nor on
/// whether training was interrupted and resumed from a checkpoint.
public final class TrainingLoop implements AutoCloseable {

    /// Each of the first steps is reported, then every tenth.
    private static final int REPORT_EVERY = 10;

    private final RunSpec run;
    private final Dataset data;
    private final Consumer<TrainingEvent> listener;
    private final Learner learner;
    private final CounterNoise noise;
    private final Meters meters;
    private final Alarms alarms = new Alarms();
    private final SnapshotSchedule schedule;
    private final int batches;
    private int[] order = {};
    private boolean begun;
    private long step;
    private int epoch;
    private EpochPosition position = EpochPosition.START;
    private long lastSnapshot;
    /// Weights whose loss is known after the next step; saved only if it is finite.
    private @Nullable Checkpoint unproven;
    private @Nullable Evaluator evaluator;
    private @Nullable EpochEnd epochEnd;
    private boolean over;

    /// Prepares the weights of step 0.
    public TrainingLoop(RunSpec run, Dataset data, Consumer<TrainingEvent> listener) {
        this(run, data, null, listener);
    }

    /// Prepares to resume from a checkpoint, with its settings if recorded, or the weights of step 0 if it is null.
    ///
    /// @throws elboroom.domain.ProblemException if the networks of the checkpoint differ from those of the run
    public TrainingLoop(RunSpec run, Dataset data, @Nullable Checkpoint from, Consumer<TrainingEvent> listener) {
        this(run, data, from, Workers.SEQUENTIAL, listener);
    }

    /// As above, with the parts of each step computed by `workers`; the losses are the same.
    public TrainingLoop(RunSpec run, Dataset data, @Nullable Checkpoint from, Workers workers,
            Consumer<TrainingEvent> listener) {
        this(run, data, from, workers, listener, System::nanoTime);
    }

    TrainingLoop(RunSpec run, Dataset data, @Nullable Checkpoint from, Workers workers,
            Consumer<TrainingEvent> listener, LongSupplier clock) {
        this.run = run;
        this.data = data;
        this.listener = listener;
        this.learner = new Learner(run, data, from, workers);
        this.noise = new CounterNoise(run.seed());
        this.meters = new Meters(run.model().latent());
        this.schedule = new SnapshotSchedule(clock);
        this.batches = Math.ceilDiv(data.train().size(), run.optimizer().batch());
        if (from != null) {
            resumeFrom(from);
        } else {
            learner.prepare(order(), run.optimizer().batch());
        }
    }

    private void resumeFrom(Checkpoint from) {
        step = from.step();
        epoch = from.snapshot().epoch();
        lastSnapshot = step;
        from.continuation().ifPresentOrElse(continuation -> {
            position = continuation.position().within(batches);
            meters.restore(continuation);
        }, () -> position = EpochPosition.after(step - (long) epoch * batches, batches));
    }

    /// Changes a setting of the family from the next step on.
    ///
    /// @throws elboroom.domain.ProblemException if the value is invalid
    public void set(String setting, double value) {
        if (learner.setFamilySetting(setting, value)) {
            changed(setting, value);
        }
    }

    /// Changes the learning rate from the next step on.
    public void setLearningRate(double learningRate) {
        if (learner.setLearningRate(learningRate)) {
            changed(SettingChange.LEARNING_RATE, learningRate);
        }
    }

    private void changed(String setting, double value) {
        if (!over) {
            listener.accept(new TrainingEvent.Changed(new SettingChange(step + 1, setting, value)));
        }
    }

    /// Runs one training step, evaluates one batch, or runs one part of the family's work at the end of an epoch.
    ///
    /// @return whether there is more to do
    public boolean advance() {
        if (over) {
            return false;
        }
        if (!begun) {
            begin();
        }
        switch (position.next()) {
            case STEP -> train();
            case EVALUATION -> evaluate();
            case CONCLUSION -> conclude();
        }
        return !over;
    }

    private void begin() {
        begun = true;
        listener.accept(new TrainingEvent.Started(run, data.summary(), totalSteps()));
        take(checkpoint());
    }

    /// Stops training and saves the current weights.
    public void stop() {
        end(Ending.STOPPED);
    }

    /// Suspends training and saves the current weights with everything needed to resume.
    public void suspend() {
        end(Ending.SUSPENDED);
    }

    /// Saves the current weights with everything needed to resume, unless they are saved already.
    public void save() {
        if (!over && lastSnapshot < step) {
            take(checkpoint());
        }
    }

    private void end(Ending ending) {
        if (!over) {
            save();
            finish(ending);
        }
    }

    /// Returns a snapshot of the current weights.
    public Snapshot snapshot() {
        return learner.snapshot(step, epoch);
    }

    private Checkpoint checkpoint() {
        return learner.checkpoint(step, epoch, position, meters);
    }

    public long step() {
        return step;
    }

    /// Returns the time spent in all steps so far, by phase.
    public StepTimes times() {
        return learner.times();
    }

    @Override
    public void close() {
        learner.close();
    }

    private long totalSteps() {
        return step - position.batches() + (long) batches * Math.max(0, run.optimizer().epochs() - epoch);
    }

    private void train() {
        if (epoch >= run.optimizer().epochs()) {
            finish(Ending.COMPLETED);
            return;
        }
        int first = position.batches() * run.optimizer().batch();
        if (position.batches() == 0 || order.length == 0) {
            order = order();
        }
        int count = Math.min(run.optimizer().batch(), order.length - first);
        if (learner.learn(order, first, count, step, meters).isEmpty()) {
            diverge();
            return;
        }
        if (unproven != null) {
            take(unproven);
        }
        step++;
        afterStep(position.batches() + 1);
    }

    /// Returns the order of the training examples in the current epoch.
    private int[] order() {
        return Shuffled.order(data.train().size(), noise.random(-1 - epoch));
    }

    private void afterStep(int trained) {
        boolean lastOfEpoch = trained == batches;
        position = new EpochPosition(trained, lastOfEpoch ? Next.EVALUATION : Next.STEP);
        if (step <= REPORT_EVERY || step % REPORT_EVERY == 0 || lastOfEpoch) {
            listener.accept(new TrainingEvent.Stepped(meters.report(step, epoch + 1)));
        }
        if (!lastOfEpoch && schedule.isDue(step)) {
            unproven = checkpoint();
        }
    }

    private void evaluate() {
        Evaluator current = evaluator;
        if (current == null) {
            current = learner.evaluator(step);
            evaluator = current;
        }
        if (!current.advance()) {
            evaluator = null;
            evaluated(current);
        }
    }

    private void evaluated(Evaluator done) {
        epoch++;
        if (!done.losses().finite()) {
            diverge();
            return;
        }
        position = new EpochPosition(0, Next.CONCLUSION);
        Evaluation evaluation = meters.endEpoch(step, epoch, done);
        listener.accept(new TrainingEvent.Evaluated(evaluation));
        alarms.raise(evaluation, done.health())
                .forEach(problem -> listener.accept(new TrainingEvent.Warned(problem)));
        alarms.resolved().forEach(problem -> listener.accept(new TrainingEvent.WarningOver(problem)));
    }

    private void conclude() {
        if (epochEnd == null) {
            epochEnd = learner.epochEnd();
        }
        if (epochEnd == null || !epochEnd.advance()) {
            epochEnd = null;
            position = EpochPosition.START;
            take(checkpoint());
            if (epoch == run.optimizer().epochs()) {
                finish(Ending.COMPLETED);
            }
        }
    }

    private void diverge() {
        over = true;
        listener.accept(new TrainingEvent.Diverged(step + 1, lastSnapshot));
    }

    private void finish(Ending ending) {
        over = true;
        listener.accept(new TrainingEvent.Finished(step, ending));
    }

    private void take(Checkpoint checkpoint) {
        unproven = null;
        lastSnapshot = checkpoint.step();
        schedule.taken();
        listener.accept(new TrainingEvent.SnapshotTaken(checkpoint));
    }
}
