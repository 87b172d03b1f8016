package elboroom.ui.runs;

import elboroom.domain.Losses;

/// By what runs are laid over each other: `BOUND`, the negative ELBO, which means the same whatever a run minimises; `LOSS`,
/// what it minimises.
public enum Measure {
    BOUND, LOSS;

    double of(Losses losses) {
        return this == BOUND ? losses.negativeElbo() : losses.loss();
    }
}
