package elboroom.service;

import elboroom.domain.Extent;
import elboroom.domain.ImageData;
import elboroom.domain.LatentPoint;
import elboroom.domain.Spacing;

/// What a query asks, so that it can be told apart, logged, and answered by a stand-in without a model.
public sealed interface Question {

    /// The image at a point.
    record Decode(LatentPoint point) implements Question {}

    /// An image, encoded and decoded again.
    record Reconstruct(ImageData image) implements Question {}

    /// The decoded n × n grid over a plane through `base`; one row where `dimensionY` is −1.
    ///
    /// @param range of a linear grid, in the units of the two extents
    record Plane(LatentPoint base, int dimensionX, int dimensionY, int n, Spacing spacing, double range, Extent x,
            Extent y) implements Question {}

    /// A point that a new image is decoded from.
    ///
    /// @param label of a conditional family, −1 for the others
    record Sample(long seed, int label) implements Question {}

    /// The posteriors of the first `limit` held-out examples.
    record Encode(LoadedData data, int limit) implements Question {}
}
