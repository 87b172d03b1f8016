package elboroom.ml.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import elboroom.domain.Likelihood;
import elboroom.domain.ModelSpec;
import elboroom.domain.Tensor;

/// A variational autoencoder (Kingma & Welling 2014) as a pure function of weights.
public final class Vae {

    /// Name of the learned log standard deviation of a Gaussian likelihood, shape `[1]`.
    public static final String LOG_SIGMA = "likelihood.logSigma";

    private final ModelSpec spec;
    private final Network encoder;
    private final Network decoder;

    public Vae(ModelSpec spec) {
        this.spec = spec;
        this.encoder = Networks.encoder(spec);
        this.decoder = Networks.decoder(spec);
    }

    public ModelSpec spec() {
        return spec;
    }

    /// Every trained array, in a fixed order.
    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>(encoder.parameters());
        parameters.addAll(decoder.parameters());
        if (spec.likelihood() instanceof Likelihood.Gaussian gaussian && gaussian.learned()) {
            parameters.add(new Parameter(LOG_SIGMA, new Shape(1), 0));
        }
        return parameters;
    }

    /// Encodes images `[batch, pixels]` with values in [0, 1].
    public Posterior encode(NDArray images, Weights weights) {
        NDList halves = encoder.forward(images, weights).split(new long[]{spec.latent()}, 1);
        return new Posterior(halves.get(0), halves.get(1));
    }

    /// Decodes points `[batch, latent]` to the likelihood's parameters `[batch, pixels]`: logits, or means.
    public NDArray decode(NDArray points, Weights weights) {
        return decoder.forward(points, weights);
    }

    /// How many multiplications with a following addition the matrix products of a training step take for each example:
    /// once forward, then once for the gradients of the weights and once for those of what comes in, which the images
    /// do not need.
    public long multiplyAddsPerExample() {
        List<Long> costs = new ArrayList<>(encoder.multiplyAdds(new Shape(spec.shape().size())));
        costs.addAll(decoder.multiplyAdds(new Shape(spec.latent())));
        long first = costs.stream().filter(cost -> cost > 0).findFirst().orElseThrow();
        return 3 * costs.stream().mapToLong(Long::longValue).sum() - first;
    }

    /// Weights before the first step, the same for the same seed on every machine.
    public Map<String, Tensor> initialWeights(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Tensor> weights = new HashMap<>();
        for (Parameter parameter : parameters()) {
            float[] values = new float[parameter.size()];
            if (parameter.name().equals(LOG_SIGMA) && spec.likelihood() instanceof Likelihood.Gaussian gaussian) {
                values[0] = (float) Math.log(gaussian.sigma());
            } else {
                fill(values, parameter.bound(), random);
            }
            int[] shape = Arrays.stream(parameter.shape().getShape()).mapToInt(Math::toIntExact).toArray();
            weights.put(parameter.name(), new Tensor(shape, values));
        }
        return weights;
    }

    private static void fill(float[] values, double bound, SplittableRandom random) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (bound * (2 * random.nextDouble() - 1));
        }
    }
}
