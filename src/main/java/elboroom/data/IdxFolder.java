package elboroom.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import elboroom.data.file.DataProblems;
import elboroom.data.file.Folders;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import org.jspecify.annotations.Nullable;

/// The IDX files of a folder that belong together, found by their names or by one of them. File names are split into words: `idx3` marks images and `idx1`
/// labels, `train` and `t10k` (or `test`) name the split, the remaining words name the dataset. This finds
/// `train-images-idx3-ubyte`, `emnist-letters-train-labels.idx1-ubyte.gz`, and a single pair `images-idx3-ubyte`,
/// `labels-idx1-ubyte`.
///
/// @param place the folder, or the file by which they were found
/// @param name of the data set
/// @param test null if the folder has no held-out files
/// @param mapping the file with the characters of the classes; null if there is none
record IdxFolder(Path place, String name, Pair train, @Nullable Pair test, @Nullable Path mapping) {

    private static final Set<String> TRAIN = Set.of("train", "training");
    private static final Set<String> TEST = Set.of("t10k", "test", "testing");
    private static final Set<String> COMMON = Set.of("images", "image", "imgs", "labels", "label", "idx1", "idx3",
            "ubyte", "gz");

    /// An image file and its label file, which may be missing.
    record Pair(Path images, @Nullable Path labels) {}

    /// The split that a file belongs to. A file whose name contains neither is used as `TRAIN` if there is no training
    /// file.
    private enum Part {
        TRAIN, TEST, UNNAMED
    }

    /// A parsed file name.
    ///
    /// @param set the words that name neither split nor kind
    private record Named(Path file, boolean images, Part part, List<String> set) {

        boolean labelsOf(Named other) {
            return !images && part == other.part && set.equals(other.set);
        }
    }

    /// Finds the IDX files that belong to one of images or labels.
    ///
    /// @throws ProblemException if there are no images that belong to it, or the folder cannot be listed
    static IdxFolder ofFile(Path file) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        List<String> set = parse(file).orElseThrow().set();
        List<Path> entries = Folders.entries(folder).stream()
                .filter(each -> parse(each).filter(named -> named.set().equals(set)).isPresent()
                        || isMapping(each, set))
                .toList();
        IdxFolder found = find(folder, entries)
                .orElseThrow(() -> DataProblems.of("problem.idx.noImages", file, folder.toString()));
        return new IdxFolder(file, set.isEmpty() ? found.name() : nameOf(file), found.train(), found.test(),
                found.mapping());
    }

    /// The words of a file name that name its data set, in their order.
    private static String nameOf(Path file) {
        return words(file).stream()
                .filter(word -> !COMMON.contains(word) && !TRAIN.contains(word) && !TEST.contains(word))
                .collect(Collectors.joining("-"));
    }

    private static boolean isMapping(Path file, List<String> set) {
        List<String> words = new ArrayList<>(words(file));
        return words.remove("mapping") && words.remove("txt") && List.copyOf(new TreeSet<>(words)).equals(set);
    }

    /// Finds the IDX files among a folder's entries; empty if there are none.
    static Optional<IdxFolder> find(Path folder, List<Path> entries) {
        List<Named> all = entries.stream().map(IdxFolder::parse).flatMap(Optional::stream).toList();
        List<Named> images = all.stream().filter(Named::images).toList();
        if (images.isEmpty()) {
            return Optional.empty();
        }
        Named train = images.stream().filter(each -> each.part() == Part.TRAIN).findFirst()
                .or(() -> images.stream().filter(each -> each.part() == Part.UNNAMED).findFirst())
                .orElseThrow(() -> new ProblemException(Problem.of("problem.idx.noTrain", folder.toString())));
        if (images.stream().anyMatch(each -> each.part() == train.part() && !each.set().equals(train.set()))) {
            throw several(folder, images);
        }
        Pair test = images.stream().filter(each -> each.part() == Part.TEST && each.set().equals(train.set()))
                .findFirst().map(each -> pair(each, all)).orElse(null);
        Path mapping = entries.stream().filter(each -> isMapping(each, train.set())).findFirst().orElse(null);
        return Optional.of(new IdxFolder(folder, Folders.name(folder), pair(train, all), test, mapping));
    }

    /// Whether a file has the name of IDX images or labels.
    static boolean named(Path file) {
        return parse(file).isPresent();
    }

    /// Whether a file has a name that a file with the characters of the classes may have.
    static boolean mayBeMapping(Path file) {
        return words(file).containsAll(List.of("mapping", "txt"));
    }

    /// Whether the images are stored transposed, as those of EMNIST are.
    boolean emnist() {
        return words(train.images()).contains("emnist");
    }

    private static List<String> words(Path file) {
        return Arrays.asList(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).split("[-_. ]+", -1));
    }

    private static ProblemException several(Path folder, List<Named> images) {
        String names = images.stream().map(each -> each.file().getFileName().toString())
                .collect(Collectors.joining(", "));
        return DataProblems.of("problem.idx.several", folder, names);
    }

    private static Optional<Named> parse(Path file) {
        List<String> words = words(file);
        boolean images = words.contains("idx3");
        if (!images && !words.contains("idx1")) {
            return Optional.empty();
        }
        Part part = words.stream().anyMatch(TRAIN::contains)
                ? Part.TRAIN
                : words.stream().anyMatch(TEST::contains) ? Part.TEST : Part.UNNAMED;
        Set<String> rest = new TreeSet<>(words);
        rest.removeAll(COMMON);
        rest.removeAll(TRAIN);
        rest.removeAll(TEST);
        return Optional.of(new Named(file, images, part, List.copyOf(rest)));
    }

    private static Pair pair(Named images, List<Named> all) {
        return new Pair(images.file(),
                all.stream().filter(each -> each.labelsOf(images)).findFirst().map(Named::file).orElse(null));
    }
}
