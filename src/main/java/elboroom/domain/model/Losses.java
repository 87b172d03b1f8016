package elboroom.domain.model;

/// The terms of a loss, in nats per example, summed over pixels and dimensions, averaged over examples.
///
/// @param reconstruction −E_q[log p(x|z)], one sample of z an example
/// @param kl KL(q(z|x) ‖ p(z)), in closed form; 0 where there is no distribution over z
/// @param beta the weight that KL had
/// @param extra what the family adds to the two, as `docs/models.md` says for each
/// @param examples how many examples the averages are over
public record Losses(double reconstruction, double kl, double beta, double extra, long examples) {

    /// The two terms of the bound and nothing else.
    public Losses(double reconstruction, double kl, double beta, long examples) {
        this(reconstruction, kl, beta, 0, examples);
    }

    /// The same terms, KL weighed otherwise.
    public Losses withBeta(double other) {
        return new Losses(reconstruction, kl, other, extra, examples);
    }

    /// What was minimised: reconstruction + beta · KL + extra.
    public double loss() {
        return reconstruction + beta * kl + extra;
    }

    /// The negative evidence lower bound: reconstruction + KL.
    public double negativeElbo() {
        return reconstruction + kl;
    }

    public boolean finite() {
        return Double.isFinite(reconstruction) && Double.isFinite(kl) && Double.isFinite(extra);
    }
}
