package elboroom.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import elboroom.data.file.Folders;
import elboroom.data.file.NaturalOrder;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;

/// Notices folders that were probably meant instead of the one that was chosen: one level too high, the names of
/// sub-folders are no classes.
final class ClassHints {

    private static final int SHOWN = 3;

    private final Path folder;
    /// The sub-folders with images within each class's folder.
    private final Map<String, Set<String>> within = new TreeMap<>(NaturalOrder.NAMES);

    ClassHints(Path folder, ImageTree tree) {
        this.folder = folder;
        collect(tree.train());
        collect(tree.heldOut());
    }

    private void collect(List<ImageTree.Found> files) {
        for (ImageTree.Found file : files) {
            within.computeIfAbsent(file.label(), _ -> new TreeSet<>(NaturalOrder.NAMES)).add(file.within());
        }
    }

    /// A hint where a deeper level looks like classes: the only class holds several sub-folders and no images beside
    /// them, or all classes hold the same sub-folders.
    Optional<Problem> deeper() {
        Set<Set<String>> kinds = new HashSet<>(within.values());
        if (kinds.size() != 1 || within.containsKey("")) {
            return Optional.empty();
        }
        Set<String> names = kinds.iterator().next();
        if (names.size() < 2 || names.contains("")) {
            return Optional.empty();
        }
        String first = within.keySet().iterator().next();
        return Optional.of(Problem.of("problem.data.deeper", String.join(", ", within.keySet().stream().limit(SHOWN)
                .toList()), folder.resolve(first).toString(), String.join(", ", names.stream().limit(SHOWN).toList()),
                names.size()));
    }

    /// Says where IDX files lie when a folder has none and no images.
    static Optional<Problem> idxBelow(Path folder) {
        try {
            return Folders.entries(folder).stream().filter(Files::isDirectory)
                    .flatMap(below -> Optional.of(below).filter(ClassHints::holdsIdx)
                            .or(() -> Folders.entries(below).stream().filter(Files::isDirectory)
                                    .filter(ClassHints::holdsIdx).findFirst())
                            .stream())
                    .findFirst().map(found -> Problem.of("problem.idx.below", folder.toString(), found.toString()));
        } catch (ProblemException _) {
            return Optional.empty(); // a folder that may not be listed gives no hint
        }
    }

    private static boolean holdsIdx(Path folder) {
        return IdxFolder.find(folder, Folders.entries(folder)).isPresent();
    }
}
