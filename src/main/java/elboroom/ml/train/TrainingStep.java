package elboroom.ml.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

import ai.djl.ndarray.NDManager;
import elboroom.data.Split;
import elboroom.domain.model.Losses;
import elboroom.ml.Torch;
import elboroom.ml.Workers;
import elboroom.ml.family.Averages;
import elboroom.ml.family.BatchReader;
import elboroom.ml.family.Model;
import elboroom.ml.model.Parameter;
import elboroom.ml.model.Weights;

/// One update of the weights: forward, backward, Adam. Releases all its arrays before returning.
///
/// A batch is computed in two parts of fixed sizes, each on a thread of its own, which uses two processors better than
/// operations on two threads would: the threads meet a few times a step instead of in every operation. If the model is
/// separable, the parts are computed from the images to the gradient; if not, their passes through the networks are. The
/// parts are the same when they are computed one after another, and so are the losses.
final class TrainingStep {

    private final Weights weights;
    private final List<Parameter> trained;
    private final List<BatchReader> readers = new ArrayList<>();
    private final Adam adam;
    private final Workers workers;
    private long data;
    private long forward;
    private long backward;
    private long optimizer;
    private long steps;
    private long examples;

    TrainingStep(Model model, Weights weights, Split split, long seed, Workers workers) {
        this.weights = weights;
        this.workers = workers;
        this.trained = model.parameters().stream().filter(Parameter::trained).toList();
        this.adam = new Adam(trained, weights);
        for (int i = 0; i < BatchPart.MOST; i++) {
            readers.add(new BatchReader(model.spec(), split, seed));
        }
    }

    /// Trains on the examples `order[from]` to `order[from + count - 1]` and adds their losses to `averages`.
    ///
    /// @return the KL weight, or empty if the loss was NaN or infinite; the weights are then unchanged
    OptionalDouble run(Model model, int[] order, int from, int count, long step, double learningRate,
            Averages averages) {
        long start = System.nanoTime();
        List<MicroBatch> parts = new ArrayList<>();
        try {
            compute(parts, model, order, from, count, step);
            Averages computed = new Averages(model.spec().latent());
            parts.forEach(part -> computed.add(part.losses()));
            Losses losses = computed.losses(parts.getFirst().beta());
            if (!losses.finite()) {
                return OptionalDouble.empty();
            }
            averages.add(computed.sums());
            long propagated = System.nanoTime();
            adam.update(learningRate, parts.stream().flatMap(part -> part.gradients().stream()).toList(), workers);
            parts.stream().map(MicroBatch::after).filter(Objects::nonNull).forEach(Runnable::run);
            followSigma(model, losses, order, from, count, step);
            count(parts.getFirst(), propagated - start, System.nanoTime() - propagated, count);
            return OptionalDouble.of(losses.beta());
        } finally {
            parts.forEach(MicroBatch::close);
        }
    }

    private void compute(List<MicroBatch> parts, Model model, int[] order, int from, int count, long step) {
        List<BatchPart> divided = BatchPart.of(count);
        if (divided.size() > 1 && !model.separable()) {
            MicroBatch whole = new MicroBatch(readers.getFirst(), new BatchGradient(model.trained(true), weights, 1,
                    new PassesInParts(divided, model.trained(false), weights, workers)));
            parts.add(whole);
            whole.compute(model, order, from, BatchPart.whole(count), step);
            return;
        }
        List<Runnable> work = new ArrayList<>();
        for (BatchPart examples : divided) {
            MicroBatch part = new MicroBatch(readers.get(parts.size()),
                    new BatchGradient(trained, weights, (float) examples.size() / count, null));
            parts.add(part);
            work.add(() -> part.compute(model, order, from, examples, step));
        }
        workers.run(work);
    }

    private void followSigma(Model model, Losses losses, int[] order, int from, int count, long step) {
        if (!model.likelihood().followsError()) {
            model.likelihood().follow(losses.reconstruction(), model.spec().shape().size(), weights);
            return;
        }
        try (NDManager manager = Torch.newManager()) {
            model.follow(readers.getFirst().forTraining(manager, order, from, count, step), weights);
        }
    }

    /// Adds up the times; the threads' waiting for each other counts as backward.
    private void count(MicroBatch first, long gradient, long update, int size) {
        data += first.data();
        forward += first.forward();
        backward += gradient - first.data() - first.forward();
        optimizer += update;
        steps++;
        examples += size;
    }

    /// Returns the optimizer, whose state can be restored.
    Adam adam() {
        return adam;
    }

    StepTimes times() {
        return new StepTimes(data, forward, backward, optimizer, steps, examples);
    }
}
