package elboroom.ui.map;

import java.util.List;

import elboroom.domain.data.ImageData;
import elboroom.domain.latent.LatentPoint;
import elboroom.ui.control.map.MapHover;
import org.jspecify.annotations.Nullable;

/// What is known at once of the place under the pointer; the image decoded there follows.
///
/// @param point that place, all dimensions
/// @param nearest the held-out example nearest to it, −1 where none is shown
/// @param className the example's class; null where it has none
/// @param example the example's own image; null where only its latents are known
public record Glimpse(MapHover at, LatentPoint point, int nearest, @Nullable String className,
        @Nullable ImageData example) {

    /// The name of a label; null where there is none.
    static @Nullable String className(int label, List<String> names) {
        return label < 0 ? null : label < names.size() ? names.get(label) : String.valueOf(label);
    }
}
