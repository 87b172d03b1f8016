package elboroom.metrics;

/// What the codes of a split say of whether a latent space is still in use, and within bounds.
public sealed interface LatentHealth {

    /// Of distributions over z.
    ///
    /// @param active how many dimensions are active units, as `DimensionFigures` has them
    /// @param dimensions of z
    /// @param spread the largest variance that the aggregate posterior has in a dimension; the prior's is 1
    record Gaussian(int active, int dimensions, double spread) implements LatentHealth {}

    /// Of points without a distribution.
    ///
    /// @param spread the largest variance that the points have in a dimension
    record Points(double spread) implements LatentHealth {}

    /// Of entries of a codebook.
    ///
    /// @param usage which were chosen
    record Codes(CodeUsage usage) implements LatentHealth {}
}
