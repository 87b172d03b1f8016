package elboroom.ui.losses;

import elboroom.domain.Losses;

/// What of a loss a curve shows: `TOTAL`, reconstruction + beta · KL; `RECONSTRUCTION`, −E_q[log p(x|z)]; `KL`,
/// KL(q(z|x) ‖ p(z)). All in nats per example.
public enum Term {
    TOTAL(0), RECONSTRUCTION(1), KL(2);

    private final int id;

    Term(int id) {
        this.id = id;
    }

    /// By which it is hidden and shown.
    public int id() {
        return id;
    }

    double of(Losses losses) {
        return switch (this) {
            case TOTAL -> losses.loss();
            case RECONSTRUCTION -> losses.reconstruction();
            case KL -> losses.kl();
        };
    }
}
