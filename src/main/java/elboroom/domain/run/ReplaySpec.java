package elboroom.domain.run;

import java.util.List;

/// Settings for rendering a replay of a run's training.
///
/// @param size width of each frame in pixels
/// @param seconds total duration
/// @param grid decoded images per row of the manifold and of the traversal, reconstructions per row
/// @param order latent dimensions, the most used first; the first two are the plane of map and manifold
/// @param label class of a conditional model, −1 for others
public record ReplaySpec(View view, int size, double seconds, int grid, List<Integer> order, int label) {

    public static final int SMALLEST = 100;
    public static final int LARGEST = 2000;
    public static final double SHORTEST = 0.1;
    public static final double LONGEST = 600;

    /// What is drawn for each snapshot: held-out examples in the latent plane, the decoded grid over that plane, a
    /// traversal of each dimension, or held-out examples above their reconstructions.
    public enum View {
        MAP, MANIFOLD, TRAVERSAL, RECONSTRUCTION
    }

    /// Returns the default number of images per row.
    public static int grid(View view) {
        return switch (view) {
            case MAP, RECONSTRUCTION -> 10;
            case MANIFOLD -> 20;
            case TRAVERSAL -> 11;
        };
    }

    /// Returns the first dimension of the plane.
    public int x() {
        return order.size() < 2 ? order.getFirst() : Math.min(order.get(0), order.get(1));
    }

    /// Returns the second dimension of the plane, −1 if there is only one.
    public int y() {
        return order.size() < 2 ? -1 : Math.max(order.get(0), order.get(1));
    }
}
