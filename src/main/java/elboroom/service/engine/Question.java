package elboroom.service.engine;

import java.util.List;

import elboroom.domain.data.ImageData;
import elboroom.domain.latent.Draws;
import elboroom.domain.latent.Extent;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Spacing;
import elboroom.service.data.LoadedData;

/// The parameters of a query, so that queries can be compared, logged, and answered by a test double without a model.
public sealed interface Question {

    /// Decode one point.
    record Decode(LatentPoint point) implements Question {}

    /// Decode `n` equally spaced points from one point to another, both included.
    record Line(LatentPoint from, LatentPoint to, int n) implements Question {}

    /// Decode many points.
    record DecodeAll(List<LatentPoint> points) implements Question {}

    /// Draw a random latent point from the prior, or from the family's replacement for it.
    ///
    /// @param label the class to condition on, −1 for none
    record Draw(long seed, int label) implements Question {}

    /// Encode and decode an image.
    ///
    /// @param label the class to condition on, −1 for none
    record Reconstruct(ImageData image, int label) implements Question {}

    /// Decode an n × n grid over a plane through `base`; a single row if `dimensionY` is −1.
    ///
    /// @param range of a linear grid, in units of the two extents
    record Plane(LatentPoint base, int dimensionX, int dimensionY, int n, Spacing spacing, double range, Extent x,
            Extent y) implements Question {}

    /// Decode a grid with one row per class, starting at `first`, and `n` columns along a dimension through `base`.
    record Classes(LatentPoint base, int dimension, int first, int rows, int n, Spacing spacing, double range)
            implements
                Question {}

    /// Evaluate a model of 2D points on the plane of its data, with a grid over a plane of z through `base`.
    record Plotted(LoadedData data, LatentPoint base, int dimensionX, int dimensionY, Draws draws)
            implements
                Question {}

    /// Encode the first `limit` held-out examples.
    record Encode(LoadedData data, int limit) implements Question {}

    /// Compute all metrics on the held-out examples.
    ///
    /// @param samples of z per example for the estimate of log p(x)
    record Measure(LoadedData data, int samples) implements Question {}
}
