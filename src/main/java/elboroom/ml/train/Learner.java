package elboroom.ml.train;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import ai.djl.ndarray.NDManager;
import elboroom.data.Dataset;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.model.Tensor;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Checkpoint;
import elboroom.domain.training.EpochPosition;
import elboroom.domain.training.OptimizerAndProgress;
import elboroom.ml.Torch;
import elboroom.ml.Workers;
import elboroom.ml.family.BatchReader;
import elboroom.ml.family.EpochEnd;
import elboroom.ml.family.Evaluator;
import elboroom.ml.family.Model;
import elboroom.ml.family.Models;
import elboroom.ml.model.Weights;
import org.jspecify.annotations.Nullable;

/// The state that changes during training: weights, Adam's moments, live settings. Used on the libtorch thread.
final class Learner implements AutoCloseable {

    private final RunSpec run;
    private final Dataset data;
    private final Weights weights;
    private final TrainingStep trainingStep;
    private Model model;
    private double learningRate;

    /// @param from checkpoint to resume from, with its settings if recorded; null to start with initial weights
    /// @param workers compute the parts of a step
    Learner(RunSpec run, Dataset data, @Nullable Checkpoint from, Workers workers) {
        this.run = run;
        this.data = data;
        this.model = Models.of(run.model());
        this.learningRate = run.optimizer().learningRate();
        Map<String, Tensor> first = from == null
                ? model.initialWeights(run.seed())
                : model.takeOver(from.snapshot().weights(), run.seed());
        this.weights = new Weights(model.parameters(), first);
        this.trainingStep = new TrainingStep(model, weights, data.train(), run.seed(), workers);
        if (from != null) {
            from.continuation().ifPresent(this::restore);
        }
    }

    private void restore(OptimizerAndProgress continuation) {
        boolean _ = trainingStep.adam().restore(continuation.adam()); // otherwise Adam starts without moments
        learningRate = continuation.learningRate();
        model = Models.of(model.spec().with(continuation.family()));
    }

    /// Finishes the initial weights with the first batch, if the likelihood starts from data.
    ///
    /// @param order of the training examples in the first epoch
    void prepare(int[] order, int batch) {
        if (!model.likelihood().startsFromData()) {
            return;
        }
        try (NDManager manager = Torch.newManager()) {
            BatchReader reader = new BatchReader(run.model(), data.train(), run.seed());
            model.prepare(reader.forTraining(manager, order, 0, Math.min(batch, order.length), 0), weights);
        }
    }

    /// Changes a setting of the family.
    ///
    /// @return whether the value changed
    boolean setFamilySetting(String setting, double value) {
        FamilySpec before = model.family();
        model = Models.of(model.spec().with(before.with(setting, Double.toString(value))));
        return !model.family().equals(before);
    }

    /// Changes the learning rate.
    ///
    /// @return whether the value changed
    boolean setLearningRate(double changed) {
        boolean other = changed != learningRate;
        learningRate = changed;
        return other;
    }

    /// Updates the weights with the examples `order[from]` to `order[from + count - 1]`.
    ///
    /// @return the KL weight, or empty if the loss was NaN or infinite; the weights are then unchanged
    OptionalDouble learn(int[] order, int from, int count, long step, Meters meters) {
        long start = System.nanoTime();
        OptionalDouble weight = trainingStep.run(model, order, from, count, step, learningRate, meters.recent());
        weight.ifPresent(beta -> meters.stepped(beta, System.nanoTime() - start));
        return weight;
    }

    Evaluator evaluator(long step) {
        return new Evaluator(model, weights, data.heldOut(), run.seed(), step);
    }

    @Nullable
    EpochEnd epochEnd() {
        return model.atEpochEnd(data.train(), run.seed(), weights);
    }

    Snapshot snapshot(long step, int epoch) {
        return new Snapshot(run.model(), step, epoch, weights.copy());
    }

    /// Returns everything needed to resume training from here.
    Checkpoint checkpoint(long step, int epoch, EpochPosition position, Meters meters) {
        return new Checkpoint(snapshot(step, epoch), Optional.of(new OptimizerAndProgress(trainingStep.adam().state(),
                position, meters.recent().sums(), meters.epoch().sums(), meters.nanos(), meters.beta(), learningRate,
                model.family())));
    }

    StepTimes times() {
        return trainingStep.times();
    }

    @Override
    public void close() {
        weights.close();
    }
}
