package elboroom.ui.losses;

import java.util.List;
import java.util.stream.Stream;

import elboroom.domain.model.Capability;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Losses;
import elboroom.ui.control.draw.ThemeColour;

/// What of a loss a curve shows: `TOTAL`, reconstruction + beta · KL + extra; `RECONSTRUCTION`, −E_q[log p(x|z)]; `KL`,
/// KL(q(z|x) ‖ p(z)); `EXTRA`, what the family adds. All in nats per example.
public enum Term {
    TOTAL(0), RECONSTRUCTION(1), KL(2), EXTRA(3);

    private final int id;

    Term(int id) {
        this.id = id;
    }

    /// Those that a family's loss has; the total is left out where it is the reconstruction.
    static List<Term> of(FamilySpec family) {
        boolean kl = family.has(Capability.KL);
        boolean extra = family.has(Capability.EXTRA);
        return Stream.of(values()).filter(term -> switch (term) {
            case TOTAL -> kl || extra;
            case RECONSTRUCTION -> true;
            case KL -> kl;
            case EXTRA -> extra;
        }).toList();
    }

    /// By which it is hidden and shown.
    public int id() {
        return id;
    }

    /// The key of its name.
    String key() {
        return switch (this) {
            case TOTAL -> "losses.total";
            case RECONSTRUCTION -> "losses.reconstruction";
            case KL -> "losses.kl";
            case EXTRA -> "losses.extra";
        };
    }

    /// The key of what it is in the loss of a family.
    String formula(FamilySpec family) {
        return this == EXTRA ? "family." + family.family().id() + ".extra" : key();
    }

    /// Its colour.
    ThemeColour ink() {
        return switch (this) {
            case TOTAL -> ThemeColour.SERIES_2;
            case RECONSTRUCTION -> ThemeColour.SERIES_0;
            case KL -> ThemeColour.SERIES_1;
            case EXTRA -> ThemeColour.SERIES_3;
        };
    }

    /// Whether it is so small beside the others that it is read on an axis of its own.
    boolean small() {
        return this == KL || this == EXTRA;
    }

    double of(Losses losses) {
        return switch (this) {
            case TOTAL -> losses.loss();
            case RECONSTRUCTION -> losses.reconstruction();
            case KL -> losses.kl();
            case EXTRA -> losses.extra();
        };
    }
}
