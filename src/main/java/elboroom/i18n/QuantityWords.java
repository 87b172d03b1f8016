package elboroom.i18n;

import elboroom.domain.model.Capability;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.run.HeldOutQuantity;

/// Names of quantities, the same in every pane and command.
public record QuantityWords(Messages messages) {

    public String of(HeldOutQuantity quantity) {
        return messages.text("runs.quantity." + quantity);
    }

    /// Returns the name of the held-out quantity of a model family.
    public String of(FamilySpec family) {
        return of(HeldOutQuantity.of(family.family()));
    }

    /// Returns the name of the bound that a measurement has: for IWAE, the one with K samples.
    public String bound(FamilySpec family) {
        return family.family() == Family.IWAE
                ? messages.text("numbers.bound.iwae", family.value("samples"))
                : of(family);
    }

    /// Returns the name of the estimate of −log p(x), given the label for a conditional model.
    ///
    /// @param samples of z per example
    public String logLikelihood(FamilySpec family, int samples) {
        return messages.text(conditional(family) ? "numbers.nll.conditional" : "numbers.nll", samples);
    }

    /// Returns the name of −log p(x|z), given the label for a conditional model.
    public String reconstruction(FamilySpec family) {
        return messages.text(conditional(family) ? "numbers.reconstruction.conditional" : "numbers.reconstruction");
    }

    private static boolean conditional(FamilySpec family) {
        return family.family().has(Capability.LABELS);
    }
}
