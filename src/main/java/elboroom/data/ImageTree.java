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

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;

/// The image files below a folder, found but not opened.
///
/// The name of the sub-folder at the top is the label, however deep a file lies in it; files that lie beside the
/// sub-folders have none. Where a folder has the sub-folders `train` and `test`, these are the two splits, and the
/// labels come from the sub-folders within. Hidden files and files of other kinds are passed over.
final class ImageTree {

    private static final Set<String> TRAIN = Set.of("train", "training");
    private static final Set<String> TEST = Set.of("test", "testing", "t10k");
    private static final Set<String> IMAGES = Set.of("png", "jpg", "jpeg", "gif", "bmp");

    private final List<Found> train = new ArrayList<>();
    private final List<Found> heldOut = new ArrayList<>();
    private final List<Problem> skipped = new ArrayList<>();
    private final Set<Path> visited = new HashSet<>();

    /// An image file and the name of its class; empty for none.
    record Found(Path file, String label) {}

    ImageTree(Path folder) {
        List<Path> entries = within(folder);
        List<Path> trainFolders = folders(entries, TRAIN);
        List<Path> testFolders = folders(entries, TEST);
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

    /// The folders below that could not be listed.
    List<Problem> skipped() {
        return skipped;
    }

    /// The names of the classes in natural order.
    List<String> classes() {
        return Stream.concat(train.stream(), heldOut.stream()).map(Found::label).filter(l -> !l.isEmpty()).distinct()
                .sorted(NaturalOrder.NAMES).toList();
    }

    private static List<Path> folders(List<Path> entries, Set<String> names) {
        return entries.stream().filter(e -> names.contains(e.getFileName().toString().toLowerCase(Locale.ROOT)))
                .filter(Files::isDirectory).toList();
    }

    private void collect(List<Path> entries, List<Found> found) {
        for (Path entry : entries) {
            walk(entry, Files.isDirectory(entry) ? entry.getFileName().toString() : "", found);
        }
    }

    private void walk(Path entry, String label, List<Found> found) {
        if (Files.isDirectory(entry)) {
            within(entry).forEach(e -> walk(e, label, found));
        } else if (image(entry)) {
            found.add(new Found(entry, label));
        }
    }

    /// A folder's entries; none when they cannot be listed, or were already (links may lead in a circle).
    private List<Path> within(Path folder) {
        try {
            return visited.add(folder.toRealPath()) ? Folders.entries(folder) : List.of();
        } catch (IOException e) {
            skipped.add(DataProblems.reading(folder, e));
        } catch (ProblemException e) {
            skipped.add(e.problem());
        }
        return List.of();
    }

    private static boolean image(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return IMAGES.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
