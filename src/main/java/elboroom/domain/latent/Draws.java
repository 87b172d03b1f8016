package elboroom.domain.latent;

/// Where latent points are drawn from: `MODEL`, the prior or what the family has in its place; `STANDARD_NORMAL`,
/// N(0, I) whatever the model, which is a guess where it has no prior.
public enum Draws {
    MODEL, STANDARD_NORMAL
}
