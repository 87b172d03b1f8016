package elboroom.ui.losses;

import elboroom.domain.Losses;

/// What of a loss a curve shows: `TOTAL`, reconstruction + beta · KL; `RECONSTRUCTION`, −E_q[log p(x|z)]; `KL`,
/// KL(q(z|x) ‖ p(z)). All in nats per example.
public enum Term {
    TOTAL(0, "losses.total"), RECONSTRUCTION(1, "losses.reconstruction"), KL(2, "losses.kl");

    private final int id;
    private final String key;

    Term(int id, String key) {
        this.id = id;
        this.key = key;
    }

    /// By which it is hidden and shown.
    public int id() {
        return id;
    }

    /// The key of its name.
    String key() {
        return key;
    }

    double of(Losses losses) {
        return switch (this) {
            case TOTAL -> losses.loss();
            case RECONSTRUCTION -> losses.reconstruction();
            case KL -> losses.kl();
        };
    }
}
