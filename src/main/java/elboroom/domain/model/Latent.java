package elboroom.domain.model;

import java.util.Map;

import static elboroom.domain.model.Capability.BOUND;
import static elboroom.domain.model.Capability.CODEBOOK;
import static elboroom.domain.model.Capability.DIMENSIONS;
import static elboroom.domain.model.Capability.FITTED_DENSITY;
import static elboroom.domain.model.Capability.KL;
import static elboroom.domain.model.Capability.POSTERIOR;
import static elboroom.domain.model.Capability.PRIOR;

/// What an encoder outputs for an example: `GAUSSIAN`, a distribution over points; `POINT`, a point and no distribution;
/// `CODES`, one entry of a codebook at each of several places. Code that needs to know what a model has asks for
/// a `Capability` instead; the kind decides the layout of networks and files.
public enum Latent {
    GAUSSIAN(DIMENSIONS, POSTERIOR, KL, BOUND, PRIOR), //
    POINT(DIMENSIONS, FITTED_DENSITY), //
    CODES(CODEBOOK);

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.copyOf
    private final Capabilities capabilities;

    Latent(Capability... capabilities) {
        this.capabilities = new Capabilities(this, Map.of()).when(Condition.ALWAYS, capabilities);
    }

    /// What every family with such a latent has, and some more.
    Capabilities with(Capability... more) {
        return capabilities.when(Condition.ALWAYS, more);
    }
}
