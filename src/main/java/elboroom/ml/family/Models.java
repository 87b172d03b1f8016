package elboroom.ml.family;

import elboroom.domain.ModelSpec;

/// The class of each family.
public final class Models {

    private Models() {}

    /// The model of a specification.
    public static Model of(ModelSpec spec) {
        return switch (spec.family().family()) {
            case AE -> new Ae(spec);
            case VAE -> new Vae(spec);
            case BETA_VAE -> new BetaVae(spec);
            case IWAE -> new Iwae(spec);
            case VQ_VAE -> new VqVae(spec);
            case WAKE_SLEEP -> new WakeSleep(spec);
            default -> throw new UnsupportedOperationException(spec.family().family().id());
        };
    }
}
