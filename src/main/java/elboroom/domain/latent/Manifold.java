package elboroom.domain.latent;

import java.util.List;

import elboroom.domain.data.ImageData;

/// A decoded grid: one image per cell, row by row.
public record Manifold(LatentGrid grid, List<ImageData> images) {

    public Manifold {
        images = List.copyOf(images);
    }
}
