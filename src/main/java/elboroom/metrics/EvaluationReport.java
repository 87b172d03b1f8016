package elboroom.metrics;

import java.util.List;

import elboroom.domain.model.Likelihood.Binarization;
import elboroom.domain.model.ModelSpec;
import org.jspecify.annotations.Nullable;

/// Metrics of one snapshot on a held-out split, in nats per example unless stated otherwise.
///
/// @param model the evaluated model
/// @param bound negative lower bound on log p(x) of the family, one sample of z per example (K for IWAE); null if it
///         has none
/// @param reconstruction −log p(x|z), one term of the bound
/// @param kl the other term; null if there is no distribution over z
/// @param likelihood estimate of −log p(x); null if not defined for the family or not requested
/// @param decomposition decomposition of the KL divergence; null if the prior is not N(0, I)
/// @param dimensions statistics by latent dimension; empty if there is no distribution over z
/// @param aggregate mean and covariance of q(z); null if there is no distribution over z
/// @param error error of the images decoded from the posterior means, or from z, against the grey levels, even if the
///         model input is binarised by sampling
/// @param codes codebook usage; null if the family has no codebook
/// @param rows error of each column; null if the examples are not rows
public record EvaluationReport(ModelSpec model, @Nullable MeanAndError bound, MeanAndError reconstruction,
        @Nullable MeanAndError kl, @Nullable LogLikelihood likelihood, @Nullable Decomposition decomposition,
        List<DimensionFigures> dimensions, @Nullable AggregatePosterior aggregate, ImageError error,
        @Nullable Codes codes, @Nullable RowError rows) {

    /// Importance sampling estimate of −log p(x) (Burda et al. 2016, section 5.1). The estimate log 1/K Σ_k p(x, z_k) /
    /// q(z_k|x) is too low on average; the bias shrinks with K.
    ///
    /// @param negative −log p(x), mean and standard error over examples
    /// @param samples K, number of samples of z per example
    public record LogLikelihood(MeanAndError negative, int samples) {}

    /// Codebook usage.
    ///
    /// @param usage over all evaluated examples
    /// @param batchPerplexity average over batches of `batch` examples, as reported in papers
    public record Codes(CodeUsage usage, double batchPerplexity, int batch) {}

    public EvaluationReport {
        dimensions = List.copyOf(dimensions);
    }

    /// The metrics of a model of images.
    public EvaluationReport(ModelSpec model, @Nullable MeanAndError bound, MeanAndError reconstruction,
            @Nullable MeanAndError kl, @Nullable LogLikelihood likelihood, @Nullable Decomposition decomposition,
            List<DimensionFigures> dimensions, @Nullable AggregatePosterior aggregate, ImageError error,
            @Nullable Codes codes) {
        this(model, bound, reconstruction, kl, likelihood, decomposition, dimensions, aggregate, error, codes, null);
    }

    /// Whether log p(x) was estimated on a random subset of the examples.
    public boolean subset() {
        return likelihood != null && likelihood.negative().count() < reconstruction.count();
    }

    /// Returns −log2 p(x) per pixel value for binary pixels; NaN otherwise, because it is not defined for densities.
    public double bitsPerDimension() {
        return likelihood == null || model.likelihood().binarization() == Binarization.NONE
                ? Double.NaN
                : likelihood.negative().mean() / (model.shape().size() * Math.log(2));
    }
}
