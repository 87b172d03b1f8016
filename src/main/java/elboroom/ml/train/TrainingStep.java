package elboroom.ml.train;

import java.util.List;
import java.util.OptionalDouble;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import elboroom.ml.Torch;
import elboroom.ml.family.Averages;
import elboroom.ml.family.Batch;
import elboroom.ml.family.BatchReader;
import elboroom.ml.family.Model;
import elboroom.ml.family.Terms;
import elboroom.ml.model.Parameter;
import elboroom.ml.model.Weights;

/// One update of the weights: forward, backward, Adam. Releases all its tensors before returning.
final class TrainingStep {

    private final Weights weights;
    private final BatchReader reader;
    private final Adam adam;
    private long data;
    private long forward;
    private long backward;
    private long optimizer;
    private long steps;
    private long examples;

    TrainingStep(List<Parameter> parameters, Weights weights, BatchReader reader) {
        this.weights = weights;
        this.reader = reader;
        List<Parameter> trained = parameters.stream().filter(Parameter::trained).toList();
        this.adam = new Adam(trained, weights);
        weights.requireGradients(trained);
    }

    /// Trains on the examples `order[from]` to `order[from + count - 1]` and adds their losses to `averages`.
    ///
    /// @return the KL weight, or empty if the loss was NaN or infinite; the weights are then unchanged
    OptionalDouble run(Model model, int[] order, int from, int count, long step, double learningRate,
            Averages averages) {
        long start = System.nanoTime();
        try (NDManager manager = Torch.newManager()) {
            Batch batch = reader.forTraining(manager, order, from, count, step);
            long read = System.nanoTime();
            Averages computed = new Averages(model.spec().latent());
            long evaluated;
            Terms terms;
            try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                terms = model.terms(batch, weights);
                terms.addTo(computed, model.spec().latent());
                if (!computed.losses(terms.beta()).finite()) {
                    return OptionalDouble.empty();
                }
                averages.add(computed.sums());
                evaluated = System.nanoTime();
                collector.backward(terms.objective());
            }
            long propagated = System.nanoTime();
            adam.update(learningRate);
            if (terms.after() != null) {
                terms.after().run();
            }
            model.likelihood().follow(computed.losses(terms.beta()).reconstruction(), model.spec().shape().size(),
                    weights);
            long updated = System.nanoTime();
            data += read - start;
            forward += evaluated - read;
            backward += propagated - evaluated;
            optimizer += updated - propagated;
            steps++;
            examples += count;
            return OptionalDouble.of(terms.beta());
        }
    }

    /// Returns the optimizer, whose state can be restored.
    Adam adam() {
        return adam;
    }

    StepTimes times() {
        return new StepTimes(data, forward, backward, optimizer, steps, examples);
    }
}
