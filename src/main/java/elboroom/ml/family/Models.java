package elboroom.ml.family;

import elboroom.domain.model.ModelSpec;

/// Creates models from specifications.
public final class Models {

    private Models() {}

    /// Returns the model of a specification.
    public static Model of(ModelSpec spec) {
        return switch (spec.family().family()) {
            case AE -> new Ae(spec);
            case RAE -> new Rae(spec);
            case SPARSE_AE -> new SparseAe(spec);
            case DAE -> new Dae(spec);
            case CONTRACTIVE_AE -> new ContractiveAe(spec);
            case VAE -> new Vae(spec);
            case BETA_VAE -> new BetaVae(spec);
            case BETA_TCVAE -> new BetaTcVae(spec);
            case FACTOR_VAE -> new FactorVae(spec);
            case DIP_VAE -> new DipVae(spec);
            case INFO_VAE -> new InfoVae(spec);
            case CVAE -> new Cvae(spec);
            case IWAE -> new Iwae(spec);
            case VQ_VAE -> new VqVae(spec);
            case WAKE_SLEEP -> new WakeSleep(spec);
        };
    }
}
