package elboroom.domain;

/// The two terms of the loss, in nats per example, summed over pixels and dimensions, averaged over examples.
///
/// @param reconstruction −E_q[log p(x|z)], one sample of z an example
/// @param kl KL(q(z|x) ‖ p(z)), in closed form
/// @param beta the weight that KL had
/// @param examples how many examples the averages are over
public record Losses(double reconstruction, double kl, double beta, long examples) {

    /// What was minimised: reconstruction + beta · KL.
    public double loss() {
        return reconstruction + beta * kl;
    }

    /// The negative evidence lower bound: reconstruction + KL.
    public double negativeElbo() {
        return reconstruction + kl;
    }

    public boolean finite() {
        return Double.isFinite(reconstruction) && Double.isFinite(kl);
    }
}
