package elboroom.ui.manifold;

import elboroom.domain.data.ImageData;
import elboroom.domain.latent.LatentGrid;
import elboroom.domain.latent.LatentPoint;
import org.jspecify.annotations.Nullable;

/// A cell of the grid: its image, and the point that it shows.
///
/// @param className of the class that the model is told; null where it is told none
public record CellInfo(LatentGrid grid, LatentPoint point, @Nullable String className, ImageData image) {}
