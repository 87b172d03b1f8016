package elboroom.ml.model;

import ai.djl.ndarray.NDArray;
import elboroom.ml.Torch;

/// q(z|x) = N(mean, diag exp(logVar)); both `[batch, latent]`.
public record Posterior(NDArray mean, NDArray logVar) {

    /// mean + sigma · noise (the reparameterisation of Kingma & Welling 2014, section 2.4); noise is `[batch, latent]`.
    public NDArray sample(NDArray noise) {
        return Torch.times(logVar, 0.5).exp().mul(noise).add(mean);
    }
}
