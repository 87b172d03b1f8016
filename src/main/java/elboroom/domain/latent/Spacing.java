package elboroom.domain.latent;

/// How a grid is spread over the latent plane: `LINEAR`, evenly over a range; `QUANTILE`, at equal probability under the
/// prior, through the inverse Gaussian CDF (Kingma & Welling 2014, figure 4).
public enum Spacing {
    LINEAR, QUANTILE
}
