package elboroom.ml.family;

import java.util.List;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Activation;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.Losses;
import elboroom.domain.model.ModelSpec;
import elboroom.ml.CounterNoise;
import elboroom.ml.Torch;
import elboroom.ml.model.Parameter;
import elboroom.ml.model.Posterior;
import elboroom.ml.model.Weights;

/// A tiny model of a family with a fixed batch, with its outputs as Java arrays, so that a test can compute the loss
/// independently.
final class Tiny implements AutoCloseable {

    static final int BATCH = 4;
    static final int PIXELS = 6;
    static final int LATENT = 2;
    /// Number of examples in the split, more than the batch.
    static final int EXAMPLES = 10;

    final NDManager manager = Torch.newManager();
    final Model model;
    final Weights weights;
    final Batch batch;

    Tiny(FamilySpec family) {
        this(family, true);
    }

    Tiny(FamilySpec family, boolean training) {
        model = Models.of(new ModelSpec(new ImageShape(1, 2, 3), Architecture.MLP, List.of(4), Activation.TANH, LATENT,
                new Likelihood.Bernoulli(), family, 0));
        weights = new Weights(model.parameters(), model.initialWeights(5));
        float[] pixels = new float[BATCH * PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i * 7 % 11 / 10f;
        }
        CounterNoise noise = new CounterNoise(1);
        batch = new Batch(Torch.copy(manager, pixels, new Shape(BATCH, PIXELS)), null,
                noise.normal(manager, 0, BATCH, LATENT), noise, 0, 0, 100, EXAMPLES, training);
    }

    Terms terms() {
        return model.terms(batch, weights);
    }

    /// Returns reconstruction, KL and extra term of the batch.
    Losses losses() {
        Terms terms = terms();
        Averages averages = new Averages(LATENT);
        terms.addTo(averages, LATENT);
        return averages.losses(terms.beta());
    }

    double objective() {
        return terms().objective().getFloat();
    }

    /// Collects the gradient of the objective.
    void backward() {
        weights.requireGradients(trained());
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            collector.backward(terms().objective());
        }
    }

    List<Parameter> trained() {
        return model.parameters().stream().filter(Parameter::trained).toList();
    }

    double[][] means() {
        return rows(posterior().mean());
    }

    double[][] logVariances() {
        return rows(posterior().logVariance());
    }

    private Posterior posterior() {
        return model.encode(batch.images(), null, weights);
    }

    /// Returns the samples of z: mean + sigma · noise.
    double[][] points() {
        double[][] points = means();
        double[][] logVariances = logVariances();
        double[][] noise = rows(batch.epsilon());
        for (int i = 0; i < BATCH; i++) {
            for (int d = 0; d < LATENT; d++) {
                points[i][d] += Math.exp(logVariances[i][d] / 2) * noise[i][d];
            }
        }
        return points;
    }

    /// Returns −log p(x|z) of a Bernoulli likelihood, averaged over the batch.
    double reconstruction(double[][] points) {
        float[] flat = new float[BATCH * LATENT];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = (float) points[i / LATENT][i % LATENT];
        }
        double[][] logits = rows(model.decode(Torch.copy(manager, flat, new Shape(BATCH, LATENT)), null, weights));
        double[][] images = rows(batch.images());
        double sum = 0;
        for (int i = 0; i < BATCH; i++) {
            for (int p = 0; p < PIXELS; p++) {
                double probability = 1 / (1 + Math.exp(-logits[i][p]));
                sum -= images[i][p] * Math.log(probability) + (1 - images[i][p]) * Math.log(1 - probability);
            }
        }
        return sum / BATCH;
    }

    /// Returns KL(q(z|x) ‖ N(0, I)), averaged over the batch.
    double kl() {
        double[][] means = means();
        double[][] logVariances = logVariances();
        double sum = 0;
        for (int i = 0; i < BATCH; i++) {
            for (int d = 0; d < LATENT; d++) {
                double variance = Math.exp(logVariances[i][d]);
                sum += 0.5 * (means[i][d] * means[i][d] + variance - 1 - Math.log(variance));
            }
        }
        return sum / BATCH;
    }

    static double[][] rows(NDArray array) {
        float[] flat = array.toFloatArray();
        int columns = Math.toIntExact(array.getShape().get(1));
        double[][] rows = new double[flat.length / columns][columns];
        for (int i = 0; i < flat.length; i++) {
            rows[i / columns][i % columns] = flat[i];
        }
        return rows;
    }

    @Override
    public void close() {
        weights.close();
        manager.close();
    }
}
