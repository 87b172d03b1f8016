package elboroom.metrics;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import elboroom.domain.latent.Latents;

/// Posterior statistics of one latent dimension.
///
/// @param kl KL(q(z_j|x) ‖ N(0, 1)), averaged over examples, nats
/// @param meanVariance variance of the posterior mean over examples (divided by N, not N − 1); NaN for a single
///         example
/// @param posteriorVariance sigma², averaged over examples
public record DimensionFigures(double kl, double meanVariance, double posteriorVariance) {

    /// Threshold of Burda et al. 2016, "Importance weighted autoencoders", section 5.2.
    static final double ACTIVE = 0.01;

    /// Returns the statistics of each dimension, in order.
    ///
    /// @throws IllegalArgumentException if there are no examples
    public static List<DimensionFigures> of(Latents latents) {
        float[] kl = latents.klPerDimension();
        double[] meanVariance = Columns.variance(Columns.of(latents.mean(), latents.dimensions()));
        double[] posteriorVariance = Columns.averageExp(Columns.of(latents.logVar(), latents.dimensions()));
        return IntStream.range(0, kl.length)
                .mapToObj(d -> new DimensionFigures(kl[d], latents.size() < 2 ? Double.NaN : meanVariance[d],
                        posteriorVariance[d]))
                .toList();
    }

    /// Whether the dimension is an active unit: the variance of its posterior mean is above 0.01.
    public boolean active() {
        return meanVariance > ACTIVE;
    }

    /// Whether it is known if the dimension is active.
    public boolean known() {
        return !Double.isNaN(meanVariance);
    }

    /// Returns the number of active units; empty if it is not defined: without dimensions or for a single example.
    public static OptionalInt activeUnits(List<DimensionFigures> dimensions) {
        return dimensions.isEmpty() || !dimensions.stream().allMatch(DimensionFigures::known)
                ? OptionalInt.empty()
                : OptionalInt.of((int) dimensions.stream().filter(DimensionFigures::active).count());
    }
}
