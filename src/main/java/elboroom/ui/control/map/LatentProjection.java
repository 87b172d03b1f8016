package elboroom.ui.control.map;

import elboroom.domain.latent.Latents;

/// Where posteriors lie on the map: at their means in the plane of two dimensions, or, where there is one dimension only,
/// at mean and log-variance. Codes without a variance are then spread evenly, so that they can be seen.
public final class LatentProjection {

    private LatentProjection() {}

    /// Lays posteriors out.
    ///
    /// @param y the dimension upwards; −1 where there is only one
    public static PointSet of(Latents latents, int x, int y) {
        if (y >= 0) {
            return PointSet.of(latents, x, y);
        }
        return latents.logVar().length == 0
                ? PointSet.of(latents, x)
                : new PointSet(PointSet.of(latents, x, x).x(), latents.logVar(), latents.labels());
    }

    /// A height at which a marker lies among the points when it has none of its own; 0 without points.
    public static double middleY(PointSet points) {
        double sum = 0;
        for (float y : points.y()) {
            sum += y;
        }
        return points.size() == 0 ? 0 : sum / points.size();
    }
}
