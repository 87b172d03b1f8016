package elboroom.ui.dataspace;

import elboroom.domain.latent.Draws;
import elboroom.domain.model.Capability;
import elboroom.domain.model.FamilySpec;

/// Where the samples' z come from: `PRIOR`, N(0, I); `LEARNED_PRIOR`, one for each label; where there is no prior,
/// `GUESS`, N(0, I) all the same, or `FITTED`, a density fitted to the codes.
public enum Sampling {
    PRIOR, LEARNED_PRIOR, GUESS, FITTED;

    /// @param fitted what is wanted where there is no prior
    static Sampling of(FamilySpec family, boolean fitted) {
        if (!family.has(Capability.PRIOR)) {
            return fitted ? FITTED : GUESS;
        }
        return family.has(Capability.LEARNED_PRIOR) ? LEARNED_PRIOR : PRIOR;
    }

    /// Whether the person may choose between two.
    public boolean chosen() {
        return this == GUESS || this == FITTED;
    }

    Draws draws() {
        return this == GUESS ? Draws.STANDARD_NORMAL : Draws.MODEL;
    }
}
