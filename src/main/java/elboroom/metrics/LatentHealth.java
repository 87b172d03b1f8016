package elboroom.metrics;

/// Whether the latent space of a split is still in use and within bounds, by kind of latent.
public sealed interface LatentHealth {

    /// For distributions over z.
    ///
    /// @param active number of active units, as defined by `DimensionFigures`
    /// @param dimensions of z
    /// @param spread largest variance of the aggregate posterior over dimensions; 1 for the prior
    record Gaussian(int active, int dimensions, double spread) implements LatentHealth {}

    /// For points without a distribution.
    ///
    /// @param spread largest variance of the points over dimensions
    record Points(double spread) implements LatentHealth {}

    /// For codebook entries.
    ///
    /// @param usage how often each was chosen
    record Codes(CodeUsage usage) implements LatentHealth {}
}
