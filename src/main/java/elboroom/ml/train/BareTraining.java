package elboroom.ml.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import elboroom.data.Dataset;
import elboroom.domain.model.Tensor;
import elboroom.domain.run.RunSpec;
import elboroom.ml.Torch;
import elboroom.ml.Workers;
import elboroom.ml.family.Batch;
import elboroom.ml.family.BatchReader;
import elboroom.ml.family.Model;
import elboroom.ml.family.Models;
import elboroom.ml.model.Parameter;
import elboroom.ml.model.Weights;
import elboroom.ml.train.Adam.Gradient;

/// The operations of a training step alone: forward, backward and Adam on one batch that is read once. The reference for
/// what `TrainingLoop` adds: reading examples, adding up losses, reports and snapshots. Used on the libtorch thread.
public final class BareTraining implements AutoCloseable {

    private final Model model;
    private final List<Parameter> trained;
    private final Weights weights;
    private final Adam adam;
    private final double learningRate;
    private final Workers workers;
    private final NDManager manager = Torch.newManager();
    private final List<BatchPart> divided;
    private final List<Batch> parts = new ArrayList<>();

    /// Reads the first batch of the training examples, and initialises the weights.
    public BareTraining(RunSpec run, Dataset data, Workers workers) {
        this.model = Models.of(run.model());
        this.trained = model.parameters().stream().filter(Parameter::trained).toList();
        this.weights = new Weights(model.parameters(), model.initialWeights(run.seed()));
        this.adam = new Adam(trained, weights);
        this.learningRate = run.optimizer().learningRate();
        this.workers = workers;
        int count = Math.min(run.optimizer().batch(), data.train().size());
        int[] order = IntStream.range(0, count).toArray();
        BatchReader reader = new BatchReader(run.model(), data.train(), run.seed());
        if (model.likelihood().startsFromData()) {
            model.prepare(reader.forTraining(manager, order, 0, count, 0), weights);
        }
        divided = BatchPart.of(count);
        for (BatchPart part : coupled() ? List.of(BatchPart.whole(count)) : divided) {
            parts.add(reader.partForTraining(manager, order, 0, part.offset(), part.size(), 0));
        }
    }

    /// Whether the batch passes through the networks in parts.
    private boolean coupled() {
        return divided.size() > 1 && !model.separable();
    }

    /// Updates the weights once.
    public void step() {
        List<Computation> computations = parts.stream().map(Computation::new).toList();
        try {
            workers.run(computations.stream().<Runnable>map(computation -> computation::run).toList());
            adam.update(learningRate, computations.stream().flatMap(part -> part.gradients().stream()).toList(),
                    workers);
            computations.forEach(Computation::finish);
        } finally {
            computations.forEach(Computation::close);
        }
    }

    /// Returns a copy of the weights.
    Map<String, Tensor> weights() {
        return weights.copy();
    }

    /// What is computed from a part of the batch in one step.
    private final class Computation implements AutoCloseable {

        private final Batch part;
        private final NDManager results = Torch.newManager();
        private final BatchGradient gradient;

        Computation(Batch part) {
            this.part = part;
            this.gradient = coupled()
                    ? new BatchGradient(model.trained(true), weights, 1,
                            new PassesInParts(divided, model.trained(false), weights, workers))
                    : new BatchGradient(trained, weights, (float) part.size() / examples(), null);
        }

        void run() {
            gradient.compute(model, batch(), _ -> {});
        }

        private int examples() {
            return parts.stream().mapToInt(Batch::size).sum();
        }

        /// The batch as arrays that own the results of computations with them.
        private Batch batch() {
            NDArray labels = part.labels();
            return new Batch(own(part.images()), labels == null ? null : own(labels), own(part.epsilon()),
                    part.noise(), part.offset(), part.counter(), part.step(), part.examples(), part.training());
        }

        private NDArray own(NDArray array) {
            NDArray same = array.reshape(array.getShape());
            same.attach(results);
            return same;
        }

        List<Gradient> gradients() {
            return gradient.terms();
        }

        void finish() {
            Runnable after = gradient.after();
            if (after != null) {
                after.run();
            }
        }

        @Override
        public void close() {
            results.close();
            gradient.close();
        }
    }

    @Override
    public void close() {
        manager.close();
        weights.close();
    }
}
