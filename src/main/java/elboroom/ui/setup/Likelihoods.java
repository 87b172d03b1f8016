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
            case GAUSSIAN -> new Likelihood.Gaussian(sigma.getAsDouble(), false);
            case GAUSSIAN_LEARNED -> new Likelihood.Gaussian(sigma.getAsDouble(), true);
        };
    }

    static Likelihoods of(Likelihood likelihood) {
        return switch (likelihood) {
            case Likelihood.Bernoulli _ -> BERNOULLI;
            case Likelihood.Gaussian gaussian -> gaussian.learned() ? GAUSSIAN_LEARNED : GAUSSIAN;
        };
    }
}
