package elboroom.ui.control.image;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The content of a clipboard: files, an image, or both. No FX state.
///
/// @param image whether there is an image besides the files
public record TransferContent(List<File> files, boolean image) {

    private static final Set<String> KINDS = Set.of("png", "jpg", "jpeg", "gif", "bmp", "webp", "tif", "tiff");

    public TransferContent {
        files = List.copyOf(files);
    }

    /// Whether there is anything to reconstruct; folders are data, not images.
    public boolean accepted() {
        return image || file().isPresent();
    }

    /// The first file with the extension of an image, else the first file: reading it reports what is wrong.
    public Optional<Path> file() {
        List<File> whole = files.stream().filter(file -> !file.isDirectory()).toList();
        return whole.stream().filter(TransferContent::namedLikeAnImage).findFirst().or(() -> whole.stream().findFirst())
                .map(File::toPath);
    }

    private static boolean namedLikeAnImage(File file) {
        String name = file.getName().toLowerCase(Locale.ROOT);
        return KINDS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
