package elboroom.domain;

import java.util.List;

/// A decoded grid: one image for each cell, row by row.
public record Manifold(LatentGrid grid, List<ImageData> images) {

    public Manifold {
        images = List.copyOf(images);
    }
}
