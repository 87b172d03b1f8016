package elboroom.ui.drop;

import java.nio.file.Path;
import java.util.List;

/// What is dragged from another program. Compared with the previous one to notice another drag.
///
/// @param pixels whether it contains the pixels of an image
/// @param text whether it contains text, such as the address of an image
public record DraggedContent(List<Path> files, boolean pixels, boolean text) {

    public DraggedContent {
        files = List.copyOf(files);
    }

    /// Whether there is anything to say about it.
    public boolean isKnown() {
        return !files.isEmpty() || pixels || text;
    }
}
