package elboroom.ui.dataspace;

import elboroom.domain.latent.Draws;
import elboroom.domain.model.Capability;
import elboroom.domain.model.FamilySpec;

/// The source of the samples' z: `PRIOR`, N(0, I); `LEARNED_PRIOR`, one per label; and, for models without a prior,
/// `GUESS`, N(0, I) as a guess, or `FITTED`, a density fitted to the codes.
public enum Sampling {
    PRIOR, LEARNED_PRIOR, GUESS, FITTED;

    /// @param fitted the user's choice for models without a prior
    static Sampling of(FamilySpec family, boolean fitted) {
        if (!family.has(Capability.PRIOR)) {
            return fitted ? FITTED : GUESS;
        }
        return family.has(Capability.LEARNED_PRIOR) ? LEARNED_PRIOR : PRIOR;
    }

    /// Whether the user can choose the source.
    public boolean chosen() {
        return this == GUESS || this == FITTED;
    }

    Draws draws() {
        return this == GUESS ? Draws.STANDARD_NORMAL : Draws.MODEL;
    }
}
