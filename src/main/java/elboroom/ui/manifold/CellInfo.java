package elboroom.ui.manifold;

import elboroom.domain.data.ImageData;
import elboroom.domain.latent.LatentGrid;
import elboroom.domain.latent.LatentPoint;
import org.jspecify.annotations.Nullable;

/// A cell of the grid: its image and latent point.
///
/// @param className of the class the model is conditioned on; null for none
public record CellInfo(LatentGrid grid, LatentPoint point, @Nullable String className, ImageData image) {}
