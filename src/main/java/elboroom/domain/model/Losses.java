package elboroom.domain.model;

/// The terms of a loss, in nats per example: summed over pixels and dimensions, averaged over examples.
///
/// @param reconstruction −E_q[log p(x|z)], one sample of z per example
/// @param kl KL(q(z|x) ‖ p(z)) in closed form; 0 if there is no distribution over z
/// @param beta KL weight
/// @param extra additional term of the family, as defined in `docs/models.md`
/// @param examples number of examples averaged over
public record Losses(double reconstruction, double kl, double beta, double extra, long examples) {

    /// The two terms of the bound, without an extra term.
    public Losses(double reconstruction, double kl, double beta, long examples) {
        this(reconstruction, kl, beta, 0, examples);
    }

    /// Returns the same terms with another KL weight.
    public Losses withBeta(double other) {
        return new Losses(reconstruction, kl, other, extra, examples);
    }

    /// Returns the minimised loss: reconstruction + beta · KL + extra.
    public double loss() {
        return reconstruction + beta * kl + extra;
    }

    /// Returns the negative evidence lower bound: reconstruction + KL.
    public double negativeElbo() {
        return reconstruction + kl;
    }

    public boolean finite() {
        return Double.isFinite(reconstruction) && Double.isFinite(kl) && Double.isFinite(extra);
    }
}
