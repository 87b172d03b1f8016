package elboroom.ml.family;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import elboroom.ml.model.Posterior;
import elboroom.ml.model.Weights;
import org.jspecify.annotations.Nullable;

/// K samples z of q(z|x) for each example, with their importance weights.
///
/// @param reconstruction −log p(x|z), `[batch, K]`
/// @param logWeights log p(x|z) + log p(z) − log q(z|x), `[batch, K]` (Burda et al. 2016, equation 8)
public record ImportanceSamples(NDArray reconstruction, NDArray logWeights) {

    /// Draws the samples with standard normal noise `[batch · K, latent]`.
    public static ImportanceSamples of(Model model, NDArray images, @Nullable NDArray labels, Posterior posterior,
            NDArray noise, Weights weights) {
        long batch = images.getShape().get(0);
        int samples = Math.toIntExact(noise.getShape().get(0) / batch);
        Posterior repeated = new Posterior(repeat(posterior.mean(), samples),
                repeat(posterior.logVariance(), samples));
        NDArray repeatedLabels = labels == null ? null : repeat(labels, samples);
        NDArray points = repeated.sample(noise);
        NDArray reconstruction = model.negativeLog(repeat(images, samples), points, repeatedLabels, weights);
        NDArray logWeights = model.logPrior(points, repeatedLabels, weights).sub(repeated.logDensity(points))
                .sub(reconstruction);
        Shape shape = new Shape(batch, samples);
        return new ImportanceSamples(reconstruction.reshape(shape), logWeights.reshape(shape));
    }

    /// Repeats each row consecutively, once per sample.
    private static NDArray repeat(NDArray rows, int times) {
        long columns = rows.getShape().get(1);
        long batch = rows.getShape().get(0);
        return rows.reshape(batch, 1, columns).broadcast(new Shape(batch, times, columns))
                .reshape(batch * times, columns);
    }
}
