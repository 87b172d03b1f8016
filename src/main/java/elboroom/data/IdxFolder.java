package elboroom.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import elboroom.data.file.DataProblems;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import org.jspecify.annotations.Nullable;

/// The IDX files of a folder that belong together. File names are split into words: `idx3` marks images and `idx1`
/// labels, `train` and `t10k` (or `test`) name the split, the remaining words name the dataset. This finds
/// `train-images-idx3-ubyte`, `emnist-letters-train-labels.idx1-ubyte.gz`, and a single pair `images-idx3-ubyte`,
/// `labels-idx1-ubyte`.
///
/// @param test null if the folder has no held-out files
record IdxFolder(Path folder, Pair train, @Nullable Pair test) {

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
        return Optional.of(new IdxFolder(folder, pair(train, all), test));
    }

    /// Whether a file has the name of IDX images or labels.
    static boolean named(Path file) {
        return parse(file).isPresent();
    }

    private static ProblemException several(Path folder, List<Named> images) {
        String names = images.stream().map(each -> each.file().getFileName().toString())
                .collect(Collectors.joining(", "));
        return DataProblems.of("problem.idx.several", folder, names);
    }

    private static Optional<Named> parse(Path file) {
        List<String> words = Arrays.asList(file.getFileName().toString().toLowerCase(Locale.ROOT).split("[-_. ]+"));
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
