package elboroom.domain.model;

import java.util.Map;

import static elboroom.domain.model.Capability.BOUND;
import static elboroom.domain.model.Capability.CODEBOOK;
import static elboroom.domain.model.Capability.DIMENSIONS;
import static elboroom.domain.model.Capability.FITTED_DENSITY;
import static elboroom.domain.model.Capability.KL;
import static elboroom.domain.model.Capability.POSTERIOR;
import static elboroom.domain.model.Capability.PRIOR;

/// Kind of encoder output: `GAUSSIAN`, a distribution over points; `POINT`, a point without a distribution; `CODES`, a
/// codebook entry at each of several positions. It determines the layout of networks and files; code that depends on
/// what a model has asks for a `Capability` instead.
public enum Latent {
    GAUSSIAN(DIMENSIONS, POSTERIOR, KL, BOUND, PRIOR), //
    POINT(DIMENSIONS, FITTED_DENSITY), //
    CODES(CODEBOOK);

    @SuppressWarnings("ImmutableEnumChecker") // created by Map.copyOf
    private final Capabilities capabilities;

    Latent(Capability... capabilities) {
        this.capabilities = new Capabilities(this, Map.of()).when(Condition.ALWAYS, capabilities);
    }

    /// Returns the capabilities of every family with this latent, plus some more.
    Capabilities with(Capability... more) {
        return capabilities.when(Condition.ALWAYS, more);
    }
}
