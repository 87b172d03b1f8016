package elboroom.ml.train;

import java.util.OptionalDouble;
import java.util.function.Consumer;

import elboroom.data.Dataset;
import elboroom.domain.Evaluation;
import elboroom.domain.Losses;
import elboroom.domain.RunSpec;
import elboroom.domain.Snapshot;
import elboroom.domain.StepMetrics;
import elboroom.domain.TrainingEvent;
import elboroom.domain.TrainingEvent.Ending;
import elboroom.ml.Noise;
import elboroom.ml.family.Averages;
import elboroom.ml.family.BatchReader;
import elboroom.ml.family.EpochEnd;
import elboroom.ml.family.Evaluator;
import elboroom.ml.family.Model;
import elboroom.ml.family.Models;
import elboroom.ml.model.Weights;
import org.jspecify.annotations.Nullable;

/// Trains one run, a small piece of work at a time, and tells a listener what happened.
///
/// Whoever calls `advance` decides what happens between two pieces: nothing on the command line, the window's requests
/// in the window. Lives on the one thread that uses libtorch. Losses depend on the specification alone, not on who
/// calls or when.
public final class TrainingLoop implements AutoCloseable {

    /// Every one of the first steps is reported, then every tenth.
    private static final int REPORT_EVERY = 10;

    private final RunSpec run;
    private final Dataset data;
    private final Consumer<TrainingEvent> listener;
    private final Weights weights;
    private final TrainingStep trainingStep;
    private final Noise noise;
    private final Averages recent;
    private final Averages epochAverages;
    private final Alarms alarms = new Alarms();
    private final int batches;
    private int[] order = {};
    private long step;
    private int epoch;
    private Model model;
    /// The weight that KL had in the newest step.
    private double beta = 1;
    private double learningRate;
    private long recentNanos;
    private long epochNanos;
    private long totalNanos;
    private long lastSnapshot;
    /// Weights whose loss the next step will tell; they are kept only if it is a number.
    private @Nullable Snapshot unproven;
    private @Nullable Evaluator evaluator;
    private @Nullable EpochEnd epochEnd;
    private boolean over;

    /// Prepares the weights of step 0.
    public TrainingLoop(RunSpec run, Dataset data, Consumer<TrainingEvent> listener) {
        this.run = run;
        this.data = data;
        this.listener = listener;
        this.model = Models.of(run.model());
        this.weights = new Weights(model.parameters(), model.initialWeights(run.seed()));
        this.noise = new Noise(run.seed());
        this.trainingStep = new TrainingStep(model.parameters(), weights,
                new BatchReader(run.model(), data.train(), run.seed()));
        this.recent = new Averages(run.model().latent());
        this.epochAverages = new Averages(run.model().latent());
        this.batches = Math.ceilDiv(data.train().size(), run.optimizer().batch());
        this.learningRate = run.optimizer().learningRate();
    }

    /// Changes a setting of the family from the next step on.
    ///
    /// @throws elboroom.domain.ProblemException when the setting cannot be that
    public void set(String setting, double value) {
        model = Models.of(model.spec().with(model.family().with(setting, Double.toString(value))));
    }

    /// Changes the learning rate from the next step on.
    public void setLearningRate(double learningRate) {
        this.learningRate = learningRate;
    }

    /// Does one more step, or evaluates one more batch, or one more piece of what the family does after an epoch.
    ///
    /// @return whether there is more to do
    public boolean advance() {
        if (over) {
            return false;
        }
        if (step == 0 && order.length == 0) {
            listener.accept(new TrainingEvent.Started(run, data.summary(), totalSteps()));
            take();
        }
        if (evaluator != null) {
            evaluate(evaluator);
        } else if (epochEnd != null) {
            conclude(epochEnd);
        } else {
            train();
        }
        return !over;
    }

    /// Ends training here: the newest weights are kept.
    public void stop() {
        if (!over) {
            if (lastSnapshot < step) {
                take();
            }
            finish(Ending.STOPPED);
        }
    }

    /// The weights as they are now.
    public Snapshot snapshot() {
        return new Snapshot(run.model(), step, epoch, weights.copy());
    }

    public long step() {
        return step;
    }

    /// Where the time of all steps so far went.
    public StepTimes times() {
        return trainingStep.times();
    }

    @Override
    public void close() {
        weights.close();
    }

    private long totalSteps() {
        return (long) batches * run.optimizer().epochs();
    }

    private void train() {
        int position = Math.toIntExact(step % batches) * run.optimizer().batch();
        if (position == 0) {
            order = Shuffled.order(data.train().size(), noise.random(-1 - epoch));
        }
        int count = Math.min(run.optimizer().batch(), order.length - position);
        long start = System.nanoTime();
        OptionalDouble weight = trainingStep.run(model, order, position, count, step, learningRate, recent);
        recentNanos += System.nanoTime() - start;
        if (weight.isEmpty()) {
            diverge();
            return;
        }
        beta = weight.getAsDouble();
        if (unproven != null) {
            take(unproven);
        }
        step++;
        afterStep(position + count == order.length);
    }

    private void afterStep(boolean lastOfEpoch) {
        if (step <= REPORT_EVERY || step % REPORT_EVERY == 0 || lastOfEpoch) {
            report();
        }
        if (lastOfEpoch) {
            evaluator = new Evaluator(model, weights, data.heldOut(), run.seed(), step);
        } else if (SnapshotSchedule.isDue(step)) {
            unproven = snapshot();
        }
    }

    private void report() {
        totalNanos += recentNanos;
        epochNanos += recentNanos;
        listener.accept(new TrainingEvent.Stepped(new StepMetrics(step, epoch + 1, recent.losses(beta),
                recent.klPerDimension(), perSecond(recent.examples(), recentNanos), totalNanos / 1e9)));
        epochAverages.add(recent);
        recent.clear();
        recentNanos = 0;
    }

    private void evaluate(Evaluator current) {
        if (current.advance()) {
            return;
        }
        evaluator = null;
        epoch++;
        Losses heldOut = current.losses();
        if (!heldOut.finite()) {
            diverge();
            return;
        }
        Evaluation evaluation = new Evaluation(step, epoch, epochAverages.losses(beta), heldOut,
                current.klPerDimension(), perSecond(epochAverages.examples(), epochNanos), totalNanos / 1e9);
        listener.accept(new TrainingEvent.Evaluated(evaluation));
        alarms.raise(evaluation, current.health())
                .forEach(problem -> listener.accept(new TrainingEvent.Warned(problem)));
        epochAverages.clear();
        epochNanos = 0;
        epochEnd = model.atEpochEnd(data.train(), run.seed(), weights);
        if (epochEnd == null) {
            endEpoch();
        }
    }

    private void conclude(EpochEnd current) {
        if (!current.advance()) {
            epochEnd = null;
            endEpoch();
        }
    }

    private void endEpoch() {
        take();
        if (epoch == run.optimizer().epochs()) {
            finish(Ending.COMPLETED);
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

    private void take() {
        take(snapshot());
    }

    private void take(Snapshot snapshot) {
        unproven = null;
        lastSnapshot = snapshot.step();
        listener.accept(new TrainingEvent.SnapshotTaken(snapshot));
    }

    private static double perSecond(long examples, long nanos) {
        return examples / (nanos / 1e9);
    }
}
