package elboroom.ui.compare;

import java.util.Optional;

import elboroom.domain.latent.Latents;
import elboroom.metrics.Procrustes;
import elboroom.ui.control.map.LatentProjection;
import elboroom.ui.control.map.PointSet;

/// A map aligned to another one.
///
/// @param of the posteriors that were aligned
/// @param points their positions on the other map
/// @param distance the remaining distance between the two, 0 to 1
/// @param whole whether all dimensions were aligned, not only the shown ones
public record Aligned(Latents of, PointSet points, double distance, boolean whole) {

    /// Aligns a map to another one of the same examples: in all latent dimensions if their numbers are equal,
    /// otherwise in the shown planes. Returns empty if the numbers differ and one of the maps has only one dimension.
    static Optional<Aligned> of(Latents onto, int[] ontoPlane, Latents moved, int[] movedPlane) {
        if (onto.dimensions() == moved.dimensions()) {
            Procrustes fit = Procrustes.fit(moved.mean(), onto.mean(), onto.dimensions());
            Latents laid = new Latents(onto.dimensions(), fit.apply(moved.mean()), moved.logVar(), moved.labels());
            return Optional.of(
                    new Aligned(moved, LatentProjection.of(laid, ontoPlane[0], ontoPlane[1]), fit.distance(), true));
        }
        if (ontoPlane[1] < 0 || movedPlane[1] < 0) {
            return Optional.empty();
        }
        float[] points = flat(LatentProjection.of(moved, movedPlane[0], movedPlane[1]));
        Procrustes fit = Procrustes.fit(points, flat(LatentProjection.of(onto, ontoPlane[0], ontoPlane[1])), 2);
        return Optional.of(new Aligned(moved, points(fit.apply(points), moved.labels()), fit.distance(), false));
    }

    private static float[] flat(PointSet points) {
        float[] flat = new float[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            flat[2 * i] = points.x()[i];
            flat[2 * i + 1] = points.y()[i];
        }
        return flat;
    }

    private static PointSet points(float[] flat, int[] labels) {
        float[] x = new float[labels.length];
        float[] y = new float[labels.length];
        for (int i = 0; i < labels.length; i++) {
            x[i] = flat[2 * i];
            y[i] = flat[2 * i + 1];
        }
        return new PointSet(x, y, labels);
    }
}
