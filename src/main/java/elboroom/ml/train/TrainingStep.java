package elboroom.ml.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import elboroom.domain.Losses;
import elboroom.ml.Batches;
import elboroom.ml.Noise;
import elboroom.ml.Torch;
import elboroom.ml.model.Weights;
import elboroom.ml.objective.Averages;
import elboroom.ml.objective.Elbo;

/// One update of the weights: forward, backward, Adam. All its tensors are gone when it returns.
final class TrainingStep {

    private final Elbo elbo;
    private final Weights weights;
    private final Batches batches;
    private final Noise noise;
    private final Adam adam;
    private long data;
    private long forward;
    private long backward;
    private long optimizer;
    private long steps;
    private long examples;

    TrainingStep(Elbo elbo, Weights weights, Batches batches, Noise noise) {
        this.elbo = elbo;
        this.weights = weights;
        this.batches = batches;
        this.noise = noise;
        this.adam = new Adam(elbo.vae().parameters(), weights);
        weights.requireGradients();
    }

    /// Trains on the examples `order[from]` to `order[from + count - 1]` and adds their losses to `averages`.
    ///
    /// @return whether the loss was finite; if not, the weights are as before
    boolean run(int[] order, int from, int count, long step, double beta, double learningRate, Averages averages) {
        long start = System.nanoTime();
        try (NDManager manager = Torch.newManager()) {
            NDArray images = batches.read(manager, order, from, count);
            NDArray epsilon = noise.normal(manager, step, count, elbo.vae().spec().latent());
            long read = System.nanoTime();
            Averages batch = new Averages(elbo.vae().spec().latent());
            long computed;
            try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                Elbo.Terms terms = elbo.terms(images, epsilon, weights);
                NDArray loss = terms.loss(beta);
                double reconstruction = terms.reconstruction().sum().getFloat();
                float[] kl = terms.kl().sum(new int[]{0}).toFloatArray();
                batch.add(reconstruction, kl, count);
                Losses losses = batch.losses(beta);
                if (!losses.finite()) {
                    return false;
                }
                averages.add(reconstruction, kl, count);
                computed = System.nanoTime();
                collector.backward(loss);
            }
            long propagated = System.nanoTime();
            adam.update(learningRate);
            long updated = System.nanoTime();
            data += read - start;
            forward += computed - read;
            backward += propagated - computed;
            optimizer += updated - propagated;
            steps++;
            examples += count;
        }
        return true;
    }

    StepTimes times() {
        return new StepTimes(data, forward, backward, optimizer, steps, examples);
    }
}
