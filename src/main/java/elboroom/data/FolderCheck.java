package elboroom.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

import elboroom.data.array.ArrayFile;
import elboroom.data.file.DataProblems;
import elboroom.data.image.ImageKinds;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/// Checks by the names of its files whether a folder may be a data set. Opens no file, and looks at a bounded number of
/// names; if they do not suffice, only reading the folder decides. Works on the calling thread.
public final class FolderCheck {

    static final int MOST_NAMES = 5_000;

    private final Path folder;
    private int left = MOST_NAMES;
    private @Nullable Problem unsupported;

    private FolderCheck(Path folder) {
        this.folder = folder;
    }

    /// Accepts a folder with IDX files, with `.npy` files, or with an image file at any depth.
    ///
    /// @throws ProblemException if the folder cannot be listed or contains neither, or if its IDX files do not belong
    ///         together
    public static void check(Path folder) {
        new FolderCheck(folder).check();
    }

    /// Whether a file is named like one of IDX images or labels.
    public static boolean namedLikeIdx(Path file) {
        return IdxFolder.named(file);
    }

    /// Returns the source of the data that an IDX file belongs to: its folder or, if that has several data sets, the
    /// file.
    ///
    /// @throws ProblemException if no images belong to it
    public static Path ofIdx(Path file) {
        Path folder = requireNonNull(file.toAbsolutePath().getParent());
        IdxFolder.ofFile(file);
        try {
            check(folder);
            return folder;
        } catch (ProblemException _) {
            return file;
        }
    }

    private void check() {
        if (folder.toAbsolutePath().normalize().getParent() == null) {
            throw DataProblems.of("problem.data.root", folder);
        }
        List<Path> entries = entries(folder);
        if (IdxFolder.find(folder, entries).isEmpty() && !ArrayFile.isFolder(entries) && !hasImages(entries)) {
            throw unsupported == null
                    ? DataProblems.of("problem.data.empty", folder)
                    : new ProblemException(unsupported);
        }
    }

    private boolean hasImages(List<Path> top) {
        Deque<List<Path>> waiting = new ArrayDeque<>(List.of(top));
        while (!waiting.isEmpty()) {
            for (Path entry : waiting.remove()) {
                if (Files.isDirectory(entry)) {
                    waiting.add(inner(entry));
                } else if (ImageKinds.read(entry)) {
                    return true;
                } else if (unsupported == null) {
                    unsupported = ImageKinds.unsupported(entry).orElse(null);
                }
            }
            if (left == 0) {
                return true;
            }
        }
        return false;
    }

    /// A subfolder that cannot be listed contains nothing that can be used.
    private List<Path> inner(Path subfolder) {
        try {
            return entries(subfolder);
        } catch (ProblemException _) {
            return List.of();
        }
    }

    private List<Path> entries(Path listed) {
        try (Stream<Path> entries = Files.list(listed)) {
            List<Path> found = entries.limit(left).toList();
            left -= found.size();
            return found.stream().filter(entry -> !entry.getFileName().toString().startsWith(".")).toList();
        } catch (UncheckedIOException e) {
            throw DataProblems.of(listed, requireNonNull(e.getCause())); // listing failed midway
        } catch (IOException e) {
            throw DataProblems.of(listed, e);
        }
    }
}
