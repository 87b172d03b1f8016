package elboroom.ui.losses;

import java.util.List;
import java.util.stream.Stream;

import elboroom.domain.model.Capability;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Losses;
import elboroom.ui.control.draw.ThemeColour;

/// A term of the loss, in nats per example: `TOTAL`, reconstruction + beta · KL + extra; `RECONSTRUCTION`, −E_q[log
/// p(x|z)]; `KL`, KL(q(z|x) ‖ p(z)); `EXTRA`, the family's additional terms.
public enum Term {
    TOTAL(0), RECONSTRUCTION(1), KL(2), EXTRA(3);

    private final int id;

    Term(int id) {
        this.id = id;
    }

    /// The terms of a family's loss; omits the total if it equals the reconstruction.
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

    /// The id for hiding and showing.
    public int id() {
        return id;
    }

    /// The message key of its name.
    String key() {
        return switch (this) {
            case TOTAL -> "losses.total";
            case RECONSTRUCTION -> "losses.reconstruction";
            case KL -> "losses.kl";
            case EXTRA -> "losses.extra";
        };
    }

    /// The message key of its formula in a family's loss.
    String formula(FamilySpec family) {
        return this == EXTRA ? "family." + family.family().id() + ".extra" : key();
    }

    /// The colour of the curve.
    ThemeColour colour() {
        return switch (this) {
            case TOTAL -> ThemeColour.SERIES_2;
            case RECONSTRUCTION -> ThemeColour.SERIES_0;
            case KL -> ThemeColour.SERIES_1;
            case EXTRA -> ThemeColour.SERIES_3;
        };
    }

    /// Whether the term is usually so small that it gets the right axis.
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
