package elboroom.metrics;

import java.util.List;

import elboroom.domain.model.Likelihood.Binarization;
import elboroom.domain.model.ModelSpec;
import org.jspecify.annotations.Nullable;

/// What is measured of one snapshot on a held-out split, in nats per example unless a name says otherwise.
///
/// @param model that was measured
/// @param bound the family's negative bound on log p(x), one draw of z an example (K for IWAE); null where it has none
/// @param reconstruction −log p(x|z), a part of the bound
/// @param kl the other part; null where there is no distribution over z
/// @param likelihood −log p(x) itself, estimated; null where the family has none or it was not asked for
/// @param decomposition of KL, null where the prior is not N(0, I)
/// @param dimensions of z; empty where there is no distribution over z
/// @param aggregate mean and covariance of q(z); null where there is no distribution over z
/// @param error of the images decoded at the posterior means, or at z, against grey levels also where a model sees them
///        drawn to black and white
/// @param codes which codes were chosen; null where the family has no codebook
public record EvaluationReport(ModelSpec model, @Nullable MeanAndError bound, MeanAndError reconstruction,
        @Nullable MeanAndError kl, @Nullable LogLikelihood likelihood, @Nullable Decomposition decomposition,
        List<DimensionFigures> dimensions, @Nullable AggregatePosterior aggregate, ImageError error,
        @Nullable Codes codes) {

    /// An estimate of −log p(x) by importance sampling (Burda et al. 2016, section 5.1): log 1/K Σ_k p(x, z_k) / q(z_k|x),
    /// which is too low on the average, and less so for larger K.
    ///
    /// @param negative −log p(x), mean and error over examples
    /// @param samples K, how many z are drawn for each example
    public record LogLikelihood(MeanAndError negative, int samples) {}

    /// How a codebook is used.
    ///
    /// @param usage over all examples measured
    /// @param batchPerplexity the average over batches of `batch` examples, as papers report it
    public record Codes(CodeUsage usage, double batchPerplexity, int batch) {}

    public EvaluationReport {
        dimensions = List.copyOf(dimensions);
    }

    /// Whether log p(x) was estimated for some of the examples only, drawn at random.
    public boolean subset() {
        return likelihood != null && likelihood.negative().count() < reconstruction.count();
    }

    /// −log2 p(x) for each pixel value, where pixels are black or white; NaN otherwise, as a density has no such number.
    public double bitsPerDimension() {
        return likelihood == null || model.likelihood().binarization() == Binarization.NONE
                ? Double.NaN
                : likelihood.negative().mean() / (model.shape().size() * Math.log(2));
    }
}
