package elboroom.ml.model;

import java.util.Objects;

import ai.djl.ndarray.NDArray;
import elboroom.ml.Torch;
import org.jspecify.annotations.Nullable;

/// q(z|x) = N(mean, diag exp(logVar)); both `[batch, latent]`. Without a distribution over z, `mean` is z itself and
/// `logVar` is null.
public record Posterior(NDArray mean, @Nullable NDArray logVar) {

    private static final double LOG_2PI = Math.log(2 * Math.PI);

    /// Returns log sigma²; there must be a distribution over z.
    public NDArray logVariance() {
        return Objects.requireNonNull(logVar, "there is no distribution over z");
    }

    /// Returns mean + sigma · noise (the reparameterisation trick, Kingma & Welling 2014, section 2.4); noise is
    /// `[batch, latent]`. Returns the mean if there is no distribution.
    public NDArray sample(NDArray noise) {
        return logVar == null ? mean : Torch.scaleDifferentiable(logVar, 0.5).exp().mul(noise).add(mean);
    }

    /// Returns log q(z|x) of points `[batch, latent]`, in nats, summed over dimensions: `[batch]`.
    public NDArray logDensity(NDArray points) {
        NDArray logVariance = logVariance();
        NDArray distances = points.sub(mean).square().mul(Torch.scaleDifferentiable(logVariance, -1).exp());
        return Torch.scaleDifferentiable(distances.add(logVariance).add(LOG_2PI).sum(new int[]{1}), -0.5);
    }

    /// Returns the posterior detached from the gradient graph.
    public Posterior detached() {
        return new Posterior(mean.stopGradient(), logVar == null ? null : logVar.stopGradient());
    }
}
