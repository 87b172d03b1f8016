package elboroom.ui.control.map;

import elboroom.domain.latent.Latents;

/// Projects posteriors to the map: to their means in the plane of two dimensions, or, for a one-dimensional latent
/// space, to mean and log-variance. Codes without a variance are spread evenly so that they are visible.
public final class LatentProjection {

    private LatentProjection() {}

    /// Returns the positions of posteriors on the map.
    ///
    /// @param y the vertical dimension; −1 for a one-dimensional latent space
    public static PointSet of(Latents latents, int x, int y) {
        if (y >= 0) {
            return PointSet.of(latents, x, y);
        }
        return latents.logVar().length == 0
                ? PointSet.of(latents, x)
                : new PointSet(PointSet.of(latents, x, x).x(), latents.logVar(), latents.labels());
    }

    /// The mean height of the points, for a marker without a height of its own; 0 without points.
    public static double middleY(PointSet points) {
        double sum = 0;
        for (float y : points.y()) {
            sum += y;
        }
        return points.size() == 0 ? 0 : sum / points.size();
    }
}
