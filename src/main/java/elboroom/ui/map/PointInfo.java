package elboroom.ui.map;

import elboroom.domain.data.ImageData;
import elboroom.domain.latent.LatentPoint;
import elboroom.ui.control.map.MapHover;
import org.jspecify.annotations.Nullable;

/// What is known immediately about the position under the pointer; the decoded image follows.
///
/// @param point the latent point at that position, all dimensions
/// @param nearest the nearest held-out example, −1 if none is shown
/// @param className the example's class; null if it has none
/// @param example the example's own image; null if only its latents are known
public record PointInfo(MapHover at, LatentPoint point, int nearest, @Nullable String className,
        @Nullable ImageData example) {}
