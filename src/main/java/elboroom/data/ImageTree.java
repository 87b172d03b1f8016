package elboroom.data;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import elboroom.data.file.DataProblems;
import elboroom.data.file.FileNames;
import elboroom.data.file.Folders;
import elboroom.data.file.NaturalOrder;
import elboroom.data.image.ImageKinds;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.Progress;

/// The image files below a folder, listed but not opened.
///
/// The name of the top-level sub-folder is the label, however deep a file lies in it; files directly in the folder have
/// no label. If the folder has the sub-folders `train` and `test` (or `val`), these are the two splits, and the labels
/// are the sub-folders within them. Hidden files and files that are not images are ignored; images in unsupported
/// formats are listed as skipped.
///
/// The walk is bounded: at most 20 levels deep, each folder is visited once, links to a folder that contains the data
/// folder are not followed, and at most 100,000 folders are visited.
final class ImageTree {

    static final int DEEPEST = 20;
    static final int MOST_FOLDERS = 100_000;

    private static final Set<String> TRAIN = Set.of("train", "training");
    private static final List<Set<String>> TEST = List.of(Set.of("test", "testing", "t10k"),
            Set.of("val", "valid", "validation"));

    private final Path root;
    private final Path realRoot;
    private final Progress progress;
    private final List<Found> train = new ArrayList<>();
    private final List<Found> heldOut = new ArrayList<>();
    private final List<Problem> skipped = new ArrayList<>();
    private final Set<Path> visited = new HashSet<>();

    /// An image file and the name of its class (empty for none).
    ///
    /// @param within the sub-folder of the class folder that contains the file; empty if it lies directly in the class
    ///         folder
    record Found(Path file, String label, String within) {}

    /// @param progress receives the number of images found so far; the total is unknown
    /// @throws ProblemException if the folder cannot be listed, is a file system root, or contains too many folders
    /// @throws java.util.concurrent.CancellationException if `progress` cancels
    ImageTree(Path folder, Progress progress) {
        this.root = folder;
        this.progress = progress;
        this.realRoot = real(folder);
        if (realRoot.getParent() == null && realRoot.getFileSystem() == FileSystems.getDefault()) {
            throw DataProblems.of("problem.data.root", folder);
        }
        List<Path> entries = within(folder);
        List<Path> trainFolders = folders(entries, TRAIN);
        List<Path> testFolders = TEST.stream().map(names -> folders(entries, names)).filter(found -> !found.isEmpty())
                .findFirst().orElse(List.of());
        if (trainFolders.isEmpty() || testFolders.isEmpty()) {
            collect(entries, train);
        } else {
            trainFolders.forEach(f -> collect(within(f), train));
            testFolders.forEach(f -> collect(within(f), heldOut));
        }
    }

    List<Found> train() {
        return train;
    }

    /// Returns the held-out files; empty if the folder has no split of its own.
    List<Found> heldOut() {
        return heldOut;
    }

    /// Returns the folders that could not be listed, images in unsupported formats, and files that are not images
    /// despite their names.
    List<Problem> skipped() {
        return skipped;
    }

    /// Returns the class names in natural order.
    List<String> classes() {
        return Stream.concat(train.stream(), heldOut.stream()).map(Found::label).filter(l -> !l.isEmpty()).distinct()
                .sorted(NaturalOrder.NAMES).toList();
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw DataProblems.of(folder, e);
        }
    }

    private static List<Path> folders(List<Path> entries, Set<String> names) {
        return entries.stream().filter(e -> names.contains(e.getFileName().toString().toLowerCase(Locale.ROOT)))
                .filter(Files::isDirectory).toList();
    }

    private void collect(List<Path> entries, List<Found> found) {
        for (Path entry : entries) {
            walk(entry, Files.isDirectory(entry) ? entry.getFileName().toString() : "", "", 1, found);
        }
    }

    private void walk(Path entry, String label, String within, int depth, List<Found> found) {
        if (Files.isDirectory(entry)) {
            if (depth > DEEPEST) {
                skipped.add(Problem.of("problem.data.deep", entry.toString(), DEEPEST));
                return;
            }
            String inner = depth == 2 ? entry.getFileName().toString() : within;
            within(entry).forEach(e -> walk(e, label, inner, depth + 1, found));
        } else {
            file(entry, label, within, found);
        }
    }

    private void file(Path file, String label, String within, List<Found> found) {
        ImageKinds.unsupported(file).ifPresent(skipped::add);
        if (!ImageKinds.read(file)) {
            return;
        }
        if (Files.isRegularFile(file)) {
            found.add(new Found(file, label, within));
        } else {
            skipped.add(Problem.of("problem.data.special", file.toString()));
        }
    }

    /// Whether Java can open the entry; otherwise a class would lose all its files.
    private boolean usable(Path entry) {
        Optional<Problem> problem = FileNames.unusable(entry);
        if (Files.isDirectory(entry) || ImageKinds.read(entry)) {
            problem.ifPresent(skipped::add);
        }
        return problem.isEmpty();
    }

    /// Returns a folder's entries; empty if it cannot be listed, was already visited, or links to an enclosing folder.
    private List<Path> within(Path folder) {
        progress.check((long) train.size() + heldOut.size(), 0);
        try {
            Path real = folder.toRealPath();
            if (!visited.add(real) || (!real.equals(realRoot) && realRoot.startsWith(real))) {
                return List.of();
            }
            if (visited.size() > MOST_FOLDERS) {
                throw DataProblems.of("problem.data.folders", root, MOST_FOLDERS);
            }
            return Folders.entries(folder).stream().filter(this::usable).toList();
        } catch (IOException e) {
            skipped.add(DataProblems.reading(folder, e));
        } catch (ProblemException e) {
            if (visited.size() > MOST_FOLDERS || folder.equals(root)) {
                throw e;
            }
            skipped.add(e.problem());
        }
        return List.of();
    }
}
