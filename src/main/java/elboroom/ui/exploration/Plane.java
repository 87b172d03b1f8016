package elboroom.ui.exploration;

/// The two latent dimensions shown by map and manifold.
///
/// @param y −1 if the latent space has one dimension
public record Plane(int x, int y) {

    /// Returns the initial plane of a latent space.
    static Plane first(int dimensions) {
        return new Plane(0, dimensions == 1 ? -1 : 1);
    }
}
