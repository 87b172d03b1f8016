package elboroom.domain.latent;

/// What latent points are sampled from: `MODEL`, the prior or the family's substitute for it; `STANDARD_NORMAL`, N(0,
/// I) for every model, which is arbitrary for a model without a prior.
public enum Draws {
    MODEL, STANDARD_NORMAL
}
