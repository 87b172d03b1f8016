package elboroom.domain.latent;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import elboroom.domain.model.Capability;
import elboroom.domain.model.ModelSpec;

/// The posteriors q(z|x) of some examples, given their labels for conditional models.
///
/// @param dimensions of z
/// @param mean mu, `[examples, dimensions]` in row-major order
/// @param logVar log sigma², same shape; empty if there is no distribution over z
/// @param labels by example, −1 if there is none
/// @param klPerDimension KL from the model's prior for each dimension, averaged over examples, nats; empty if there is
///         no distribution over z
public record Latents(int dimensions, float[] mean, float[] logVar, int[] labels, float[] klPerDimension) {

    /// How many held-out examples of a run are encoded and kept at most, the first of the split.
    public static final int MOST = 10_000;

    public Latents {
        if ((logVar.length != 0 && mean.length != logVar.length) || mean.length != labels.length * dimensions
                || (klPerDimension.length != 0 && klPerDimension.length != dimensions)) {
            throw new IllegalArgumentException("means, log-variances and labels do not belong together");
        }
    }

    /// Creates posteriors whose prior is N(0, I).
    public Latents(int dimensions, float[] mean, float[] logVar, int[] labels) {
        this(dimensions, mean, logVar, labels, kl(dimensions, mean, logVar));
    }

    /// Returns the number of examples.
    public int size() {
        return labels.length;
    }

    public float mean(int example, int dimension) {
        return mean[example * dimensions + dimension];
    }

    /// Returns the posterior mean of an example.
    public LatentPoint point(int example) {
        return new LatentPoint(Arrays.copyOfRange(mean, example * dimensions, (example + 1) * dimensions));
    }

    /// Returns the extent of the means along each dimension.
    public List<Extent> extents() {
        return IntStream.range(0, dimensions).mapToObj(this::extent).toList();
    }

    /// Returns the extent of z along each dimension of the model that encoded these: a prior determines it; without
    /// one, the means do. Empty for the extent of N(0, 1).
    public List<Extent> extents(ModelSpec model) {
        return model.has(Capability.FITTED_DENSITY) ? extents() : List.of();
    }

    /// Returns the two dimensions with most weight, in index order; the second is −1 if there is only one.
    public int[] plane() {
        return dimensions == 1 ? new int[]{0, -1} : Arrays.stream(byWeight()).limit(2).sorted().toArray();
    }

    /// Returns the dimensions sorted by decreasing KL or, without a distribution over z, by decreasing spread of the
    /// means.
    public int[] byWeight() {
        List<Extent> reach = klPerDimension.length == 0 ? extents() : List.of();
        return IntStream.range(0, dimensions).boxed()
                .sorted(Comparator
                        .comparingDouble(d -> reach.isEmpty() ? -klPerDimension[d] : -reach.get(d).deviation()))
                .mapToInt(Integer::intValue).toArray();
    }

    private Extent extent(int dimension) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < size(); i++) {
            sum += mean(i, dimension);
            squares += mean(i, dimension) * (double) mean(i, dimension);
        }
        double middle = sum / size();
        return Extent.around(middle, Math.sqrt(squares / size() - middle * middle));
    }

    /// Returns KL(q(z|x) ‖ N(0, I)) for each dimension, averaged over examples (Kingma & Welling 2014, appendix B).
    private static float[] kl(int dimensions, float[] mean, float[] logVar) {
        if (logVar.length == 0) {
            return new float[0];
        }
        double[] sums = new double[dimensions];
        for (int i = 0; i < mean.length; i++) {
            double logVariance = logVar[i];
            sums[i % dimensions] += 0.5 * (mean[i] * mean[i] + Math.exp(logVariance) - 1 - logVariance);
        }
        float[] averages = new float[dimensions];
        for (int d = 0; d < dimensions; d++) {
            averages[d] = (float) (sums[d] / Math.max(1, mean.length / dimensions));
        }
        return averages;
    }
}
