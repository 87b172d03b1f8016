package elboroom.domain.run;

import java.util.List;

/// How a replay of a run's training looks.
///
/// @param size of each frame: its width in pixels
/// @param seconds that it takes in all
/// @param grid decoded images in a row of the manifold and of the traversal, reconstructions in a row
/// @param order of the latent dimensions, the most used first; the first two are the plane of map and manifold
/// @param label what a conditional model is told, −1 for the others
public record ReplaySpec(View view, int size, double seconds, int grid, List<Integer> order, int label) {

    public static final int SMALLEST = 100;
    public static final int LARGEST = 2000;
    public static final double SHORTEST = 0.1;
    public static final double LONGEST = 600;

    /// What is drawn of each snapshot: held-out examples in the latent plane, the decoded grid over that plane, a row of
    /// images for each dimension, held-out examples above their reconstructions.
    public enum View {
        MAP, MANIFOLD, TRAVERSAL, RECONSTRUCTION
    }

    /// How many images are usually in a row.
    public static int grid(View view) {
        return switch (view) {
            case MAP, RECONSTRUCTION -> 10;
            case MANIFOLD -> 20;
            case TRAVERSAL -> 11;
        };
    }

    /// The first dimension of the plane.
    public int x() {
        return order.size() < 2 ? order.getFirst() : Math.min(order.get(0), order.get(1));
    }

    /// The second dimension of the plane, −1 where there is but one.
    public int y() {
        return order.size() < 2 ? -1 : Math.max(order.get(0), order.get(1));
    }
}
