package elboroom.service.engine;

import java.util.List;

import elboroom.domain.data.ImageData;
import elboroom.domain.latent.Draws;
import elboroom.domain.latent.Extent;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Spacing;
import elboroom.service.data.LoadedData;

/// What a query asks, so that it can be told apart, logged, and answered by a stand-in without a model.
public sealed interface Question {

    /// The image at a point.
    record Decode(LatentPoint point) implements Question {}

    /// The images at `n` points of the straight line between two points, both ends among them.
    record Line(LatentPoint from, LatentPoint to, int n) implements Question {}

    /// The images at many points.
    record DecodeAll(List<LatentPoint> points) implements Question {}

    /// A random point to decode an image from: of the prior, or of what the family has in its place.
    ///
    /// @param label what the model is told, −1 where it is told nothing
    record Draw(long seed, int label) implements Question {}

    /// An image, encoded and decoded again.
    ///
    /// @param label what the model is told, −1 where it is told nothing
    record Reconstruct(ImageData image, int label) implements Question {}

    /// The decoded n × n grid over a plane through `base`; one row where `dimensionY` is −1.
    ///
    /// @param range of a linear grid, in the units of the two extents
    record Plane(LatentPoint base, int dimensionX, int dimensionY, int n, Spacing spacing, double range, Extent x,
            Extent y) implements Question {}

    /// The decoded grid with a row for each of several classes, from `first` on, and `n` columns along a dimension
    /// through `base`.
    record Classes(LatentPoint base, int dimension, int first, int rows, int n, Spacing spacing, double range)
            implements
                Question {}

    /// What a model of points makes of the data's plane, with a grid over a plane of z through `base`.
    record Plotted(LoadedData data, LatentPoint base, int dimensionX, int dimensionY, Draws draws)
            implements
                Question {}

    /// The posteriors of the first `limit` held-out examples.
    record Encode(LoadedData data, int limit) implements Question {}

    /// Everything that is measured on the held-out examples, with so many samples of z in the estimate of log p(x).
    record Measure(LoadedData data, int samples) implements Question {}
}
