package elboroom.domain.latent;

/// Spacing of a grid in the latent plane: `LINEAR`, even over a range; `QUANTILE`, equal probability under the prior,
/// by the inverse Gaussian CDF (Kingma & Welling 2014, figure 4).
public enum Spacing {
    LINEAR, QUANTILE
}
