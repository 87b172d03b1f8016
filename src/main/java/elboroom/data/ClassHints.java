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
import elboroom.data.image.ImageKinds;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;

/// Detects that the chosen folder is probably one level too high, so that its sub-folders are not the classes.
final class ClassHints {

    private static final int SHOWN = 3;

    private final Path folder;
    private final ImageTree tree;
    /// Sub-folders that contain images, by class.
    private final Map<String, Set<String>> within = new TreeMap<>(NaturalOrder.NAMES);

    ClassHints(Path folder, ImageTree tree) {
        this.folder = folder;
        this.tree = tree;
        collect(tree.train());
        collect(tree.heldOut());
    }

    private void collect(List<ImageTree.Found> files) {
        for (ImageTree.Found file : files) {
            within.computeIfAbsent(file.label(), _ -> new TreeSet<>(NaturalOrder.NAMES)).add(file.within());
        }
    }

    /// Returns a hint if a deeper level looks like the classes: the only class contains several sub-folders and no
    /// images of its own, or all classes contain the same sub-folders.
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
                names.size(), within.size()));
    }

    /// Returns a hint with the number of hidden folders of images next to the classes.
    Optional<Problem> hidden() {
        List<Path> parents = tree.heldOut().isEmpty()
                ? List.of(folder)
                : Folders.entries(folder).stream().filter(Files::isDirectory).toList();
        List<String> names = parents.stream().flatMap(parent -> Folders.hiddenFolders(parent).stream())
                .filter(ClassHints::holdsImages).map(Folders::name).toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.of("problem.data.hidden", names.size(),
                        String.join(", ", names.subList(0, Math.min(SHOWN, names.size())))));
    }

    private static boolean holdsImages(Path folder) {
        try {
            return Folders.entries(folder).stream().anyMatch(ImageKinds::read);
        } catch (ProblemException _) {
            return false; // not readable
        }
    }

    /// Returns a hint to IDX files in sub-folders, for a folder with neither IDX files nor images.
    static Optional<Problem> idxBelow(Path folder) {
        try {
            return Folders.entries(folder).stream().filter(Files::isDirectory)
                    .flatMap(below -> Optional.of(below).filter(ClassHints::holdsIdx)
                            .or(() -> Folders.entries(below).stream().filter(Files::isDirectory)
                                    .filter(ClassHints::holdsIdx).findFirst())
                            .stream())
                    .findFirst().map(found -> Problem.of("problem.idx.below", folder.toString(), found.toString()));
        } catch (ProblemException _) {
            return Optional.empty(); // an unreadable folder gives no hint
        }
    }

    private static boolean holdsIdx(Path folder) {
        return IdxFolder.find(folder, Folders.entries(folder)).isPresent();
    }
}
