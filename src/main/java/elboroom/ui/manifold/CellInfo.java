package elboroom.ui.manifold;

import elboroom.domain.ImageData;
import elboroom.domain.LatentPoint;

/// A cell of the grid: its image, and the point that it shows.
///
/// @param dimensionX the dimension along the grid's columns
/// @param dimensionY the dimension along its rows, −1 where there is one dimension only
public record CellInfo(int dimensionX, int dimensionY, LatentPoint point, ImageData image) {}
