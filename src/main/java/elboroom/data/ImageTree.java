package elboroom.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import elboroom.data.file.DataProblems;
import elboroom.data.file.Folders;
import elboroom.data.file.NaturalOrder;
import elboroom.data.image.ImageKinds;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.Progress;

/// The image files below a folder, found but not opened.
///
/// The name of the sub-folder at the top is the label, however deep a file lies in it; files that lie beside the
/// sub-folders have none. Where a folder has the sub-folders `train` and `test` (or `val`), these are the two splits, and
/// the labels come from the sub-folders within. Hidden files and files that are no images are passed over; images of
/// kinds that are not read are listed.
///
/// The walk is bounded: it goes 20 levels deep, visits each folder once, follows no link to a folder that holds the
/// data folder, and gives up after 100,000 folders.
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

    /// An image file and the name of its class; empty for none.
    ///
    /// @param within the sub-folder of the class's folder in which it lies; empty where it lies in that itself
    record Found(Path file, String label, String within) {}

    /// @param progress told how many images were found so far; how many there will be is not known
    /// @throws ProblemException when the folder cannot be listed, is the root of a file system, or holds too many folders
    /// @throws java.util.concurrent.CancellationException when `progress` says so
    ImageTree(Path folder, Progress progress) {
        this.root = folder;
        this.progress = progress;
        this.realRoot = real(folder);
        if (realRoot.getParent() == null) {
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

    /// Empty where the folder has no split of its own.
    List<Found> heldOut() {
        return heldOut;
    }

    /// Folders below that could not be listed, images of kinds that are not read, and what only looks like an image file.
    List<Problem> skipped() {
        return skipped;
    }

    /// The names of the classes in natural order.
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
                skipped.add(Problem.of("problem.data.deep", root.relativize(entry).toString(), DEEPEST));
                return;
            }
            String inner = depth == 2 ? entry.getFileName().toString() : within;
            within(entry).forEach(e -> walk(e, label, inner, depth + 1, found));
        } else {
            file(entry, label, within, found);
        }
    }

    private void file(Path file, String label, String within, List<Found> found) {
        ImageKinds.unread(file).ifPresent(skipped::add);
        if (!ImageKinds.read(file)) {
            return;
        }
        if (Files.isRegularFile(file)) {
            found.add(new Found(file, label, within));
        } else {
            skipped.add(Problem.of("problem.data.special", file.toString()));
        }
    }

    /// A folder's entries; none when they cannot be listed, were already, or the folder is a link to one around it all.
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
            return Folders.entries(folder);
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
