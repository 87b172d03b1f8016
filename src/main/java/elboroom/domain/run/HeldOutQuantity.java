package elboroom.domain.run;

import elboroom.domain.model.Capability;
import elboroom.domain.model.Family;
import elboroom.domain.model.Losses;

/// The quantity of a run's held-out figure, in nats per example. Different quantities are not comparable.
///
/// - `NEGATIVE_ELBO`: reconstruction + KL, for every family with a Gaussian latent, even if it minimises another
///   objective, such as the bound of `iwae`.
/// - `CONDITIONAL_NEGATIVE_ELBO`: the same given the label, a bound on −log p(x|y).
/// - `RECONSTRUCTION`: −log p(x|z) at the encoder's output, for families without a bound.
public enum HeldOutQuantity {
    NEGATIVE_ELBO, CONDITIONAL_NEGATIVE_ELBO, RECONSTRUCTION;

    public static HeldOutQuantity of(Family family) {
        if (!family.has(Capability.BOUND)) {
            return RECONSTRUCTION;
        }
        return family.has(Capability.LABELS) ? CONDITIONAL_NEGATIVE_ELBO : NEGATIVE_ELBO;
    }

    public double of(Losses losses) {
        return this == RECONSTRUCTION ? losses.reconstruction() : losses.negativeElbo();
    }
}
