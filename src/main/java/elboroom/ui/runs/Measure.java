package elboroom.ui.runs;

import elboroom.domain.model.Family;
import elboroom.domain.model.Losses;
import elboroom.domain.run.HeldOutQuantity;

/// The quantity drawn for overlaid runs: `BOUND`, the table's quantity, the negative ELBO for families that have one;
/// `LOSS`, what each run minimizes.
public enum Measure {
    BOUND, LOSS;

    double of(Family family, Losses losses) {
        return this == BOUND ? HeldOutQuantity.of(family).of(losses) : losses.loss();
    }
}
