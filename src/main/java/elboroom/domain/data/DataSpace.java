package elboroom.domain.data;

/// What a model of points in the plane makes of it. All are means of p(x|z), x and y of one point after the other.
///
/// @param reconstructions of the first held-out examples, at their posterior means
/// @param mesh the decoded grid over a plane of the latent space, row by row
/// @param columns of the grid
/// @param samples of the model: decoded draws of z
public record DataSpace(float[] reconstructions, float[] mesh, int columns, float[] samples) {}
