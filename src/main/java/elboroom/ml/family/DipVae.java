package elboroom.ml.family;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import elboroom.domain.model.ModelSpec;
import elboroom.ml.Torch;
import elboroom.ml.model.Posterior;
import elboroom.ml.model.Weights;

/// DIP-VAE: adds lambda-od · Σ_{i≠j} C_ij² + lambda-d · Σ_i (C_ii − 1)², with C the covariance over the batch of the
/// posterior means (type I, Kumar et al. 2018, equation 6) or of z, which is that of the means plus the mean variances
/// (type II, equation 7). The penalty is omitted for a batch of one example, which has no covariance.
final class DipVae extends Vae {

    DipVae(ModelSpec spec) {
        super(spec);
    }

    @Override
    public boolean separable() {
        return false;
    }

    @Override
    public Terms terms(Batch batch, Weights weights) {
        Terms terms = terms(batch, weights, 1);
        if (batch.size() == 1) {
            return terms;
        }
        NDArray distance = covariance(terms.posterior()).sub(batch.manager().eye(spec().latent()));
        return terms.plus(distance.square().mul(lambdas(batch)).sum());
    }

    /// Returns the covariance, `[latent, latent]`, divided by the batch size.
    private NDArray covariance(Posterior posterior) {
        NDArray mean = posterior.mean();
        long batch = mean.getShape().get(0);
        NDArray centred = mean.sub(mean.mean(new int[]{0}, true));
        NDArray ofMeans = Torch.scaleDifferentiable(centred.transpose().matMul(centred), 1.0 / batch);
        if (family().is("type", "i")) {
            return ofMeans;
        }
        NDArray variances = posterior.logVariance().exp().mean(new int[]{0}, true);
        return ofMeans.add(mean.getManager().eye(spec().latent()).mul(variances));
    }

    /// Returns lambda-d on the diagonal, lambda-od elsewhere.
    private NDArray lambdas(Batch batch) {
        int latent = spec().latent();
        float[] lambdas = new float[latent * latent];
        for (int i = 0; i < lambdas.length; i++) {
            lambdas[i] = (float) family().number(i % (latent + 1) == 0 ? "lambda-d" : "lambda-od");
        }
        return Torch.copy(batch.manager(), lambdas, new Shape(latent, latent));
    }
}
