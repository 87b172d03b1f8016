package elboroom.metrics;

import java.util.List;

/// The KL divergence of the posteriors from the prior N(0, I), averaged over examples and decomposed into three parts
/// (Chen et al. 2018, "Isolating sources of disentanglement in variational autoencoders", equation 2), in nats per
/// example:
///
///     E_n KL(q(z|n) ‖ p(z)) = I(z; n) + KL(q(z) ‖ ∏ q(z_j)) + Σ_j KL(q(z_j) ‖ p(z_j))
///
/// where q(z) = 1/N Σ_n q(z|n) is the aggregate posterior of these N examples. The estimates are unbiased for these
/// examples, because they sum over every posterior, but biased for the underlying distribution: the mutual information
/// of N examples is at most log N, so a value near log N is only a lower bound. The difference then appears in the
/// total correlation, which is too large if the posteriors are so narrow that few of them overlap. Compare only values
/// with equal N. For a single example, the three parts are not defined: their mean is NaN.
///
/// @param mutualInformation between example and code, E log q(z|n) − log q(z)
/// @param totalCorrelation E log q(z) − Σ_j log q(z_j)
/// @param dimensionKl E Σ_j log q(z_j) − log p(z_j)
/// @param dimensionKls contribution of each dimension to `dimensionKl`
/// @param kl E log q(z|n) − log p(z) over the same samples: the sum of the three parts
/// @param closedFormKl the exact value estimated by `kl`, over all examples, without sampling
/// @param examples N
/// @param samples number of samples of z, each from the posterior of one example; all standard errors are over these
public record Decomposition(MeanAndError mutualInformation, MeanAndError totalCorrelation, MeanAndError dimensionKl,
        List<MeanAndError> dimensionKls, MeanAndError kl, double closedFormKl, int examples, int samples) {

    public Decomposition {
        dimensionKls = List.copyOf(dimensionKls);
    }
}
