package elboroom.domain.data;

/// The output of a model of points in the plane. All are means of p(x|z), stored as x and y of one point after the
/// other.
///
/// @param reconstructions of the first held-out examples, from their posterior means
/// @param mesh the decoded grid over a plane of the latent space, row by row
/// @param columns number of columns of the grid
/// @param samples decoded samples of z
public record DataSpace(float[] reconstructions, float[] mesh, int columns, float[] samples) {}
