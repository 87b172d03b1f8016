package elboroom.ui.setup;

import java.util.function.DoubleSupplier;

import elboroom.domain.Likelihood;

/// The likelihoods that one chooses from: `BERNOULLI`; `GAUSSIAN`, with a fixed sigma; `GAUSSIAN_LEARNED`, with one that
/// is learned from the fixed one on.
public enum Likelihoods {
    BERNOULLI, GAUSSIAN, GAUSSIAN_LEARNED;

    Likelihood with(DoubleSupplier sigma) {
        return switch (this) {
            case BERNOULLI -> new Likelihood.Bernoulli();
            case GAUSSIAN -> new Likelihood.Gaussian(sigma.getAsDouble(), Likelihood.Scale.FIXED);
            case GAUSSIAN_LEARNED -> new Likelihood.Gaussian(sigma.getAsDouble(), Likelihood.Scale.LEARNED);
        };
    }

    static Likelihoods of(Likelihood likelihood) {
        return switch (likelihood) {
            case Likelihood.Bernoulli _,Likelihood.ContinuousBernoulli _ -> BERNOULLI;
            case Likelihood.Gaussian gaussian -> gaussian.scale() == Likelihood.Scale.FIXED
                    ? GAUSSIAN
                    : GAUSSIAN_LEARNED;
        };
    }
}
