package elboroom.ml.family;

import ai.djl.ndarray.NDArray;
import elboroom.domain.model.ModelSpec;
import elboroom.ml.Torch;
import elboroom.ml.model.Weights;

/// The VAE with another KL weight (Higgins et al. 2017, equation 4), constant or scheduled; or with a target capacity C
/// for KL, gamma · |KL − C| (Burgess et al. 2018, equation 8).
final class BetaVae extends Vae {

    BetaVae(ModelSpec spec) {
        super(spec);
    }

    @Override
    public boolean separable() {
        return !family().is("schedule", "capacity");
    }

    @Override
    public Terms terms(Batch batch, Weights weights) {
        if (!family().is("schedule", "capacity")) {
            return terms(batch, weights, beta(batch.step()));
        }
        Terms terms = terms(batch, weights, 0);
        NDArray kl = kl(terms.posterior(), batch.labels(), weights).sum(new int[]{1}).mean();
        return terms.plus(Torch.scaleDifferentiable(kl.sub(capacity(batch.step())).abs(), family().number("gamma")));
    }

    /// Returns the KL weight at a step. Warm-up: increasing from 0 (Bowman et al. 2016); cyclical: increasing in the
    /// first half of each cycle (Fu et al. 2019, equation 6).
    double beta(long step) {
        double beta = family().number("beta");
        double steps = family().number("schedule-steps");
        return switch (family().value("schedule")) {
            case "warm-up" -> beta * Math.min(1, step / steps);
            case "cyclical" -> step >= steps * family().number("cycles")
                    ? beta
                    : beta * Math.min(1, 2 * (step % (long) steps) / steps);
            default -> beta;
        };
    }

    /// Returns C at a step, in nats; a float, because a double would convert the scalars that it is subtracted from to
    /// doubles.
    private float capacity(long step) {
        return (float) (family().number("capacity") * Math.min(1, step / family().number("schedule-steps")));
    }
}
