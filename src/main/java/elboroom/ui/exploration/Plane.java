package elboroom.ui.exploration;

/// The two latent dimensions that map and manifold show.
///
/// @param y −1 where the latent space has one dimension
public record Plane(int x, int y) {

    /// The first plane of a latent space.
    static Plane first(int dimensions) {
        return new Plane(0, dimensions == 1 ? -1 : 1);
    }

    /// Whether points with so many dimensions lie in it.
    public boolean within(int dimensions) {
        return Math.max(x, y) < dimensions;
    }
}
