package elboroom.ui.runs;

import elboroom.domain.model.Family;
import elboroom.domain.model.Losses;
import elboroom.domain.run.HeldOutQuantity;

/// What is drawn of runs over each other: `BOUND`, the quantity that the table shows, the negative ELBO where a family has
/// one; `LOSS`, what each run minimises.
public enum Measure {
    BOUND, LOSS;

    double of(Family family, Losses losses) {
        return this == BOUND ? HeldOutQuantity.of(family).of(losses) : losses.loss();
    }
}
