package elboroom.i18n;

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
}
