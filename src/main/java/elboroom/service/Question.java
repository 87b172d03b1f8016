package elboroom.service;

import elboroom.domain.Draws;
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
    record Plane(LatentPoint base, int dimensionX, int dimensionY, int n, Spacing spacing, double range)
            implements
                Question {}

    /// What a model of points makes of the data's plane, with a grid over a plane of z through `base`.
    record Plotted(LoadedData data, LatentPoint base, int dimensionX, int dimensionY, Draws draws)
            implements
                Question {}

    /// The posteriors of the first `limit` held-out examples.
    record Encode(LoadedData data, int limit) implements Question {}
}
