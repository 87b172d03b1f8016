package elboroom.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import org.jspecify.annotations.Nullable;

/// Which IDX files of a folder belong together: `train-images-idx3-ubyte`, its labels, and the held-out `t10k` (or
/// `test`) pair, each with or without `.gz`, all with the same prefix (`emnist-letters-train-…`).
///
/// @param test null where the folder has no held-out files
record IdxFolder(Path folder, Pair train, @Nullable Pair test) {

    private static final Pattern IMAGES = Pattern
            .compile("(.*?)(train|t10k|test)([-_.])images[-.]idx3-ubyte(\\.gz)?");

    /// An image file and its labels, which may be missing.
    record Pair(Path images, @Nullable Path labels) {}

    /// What a name says: the prefix before the part (`train`, `t10k`, `test`).
    private record Found(String prefix, boolean train, Path file) {}

    /// The IDX files among a folder's entries, or empty where there are none.
    static Optional<IdxFolder> find(Path folder, List<Path> entries) {
        List<Found> found = entries.stream().map(IdxFolder::parse).flatMap(Optional::stream).toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Found train = found.stream().filter(Found::train).findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of("problem.idx.noTrain", folder.toString())));
        if (found.stream().anyMatch(f -> f.train() && !f.prefix().equals(train.prefix()))) {
            throw new ProblemException(Problem.of("problem.idx.several", folder.toString()));
        }
        Pair test = found.stream().filter(f -> !f.train() && f.prefix().equals(train.prefix())).findFirst()
                .map(f -> pair(f.file(), entries)).orElse(null);
        return Optional.of(new IdxFolder(folder, pair(train.file(), entries), test));
    }

    private static Optional<Found> parse(Path file) {
        Matcher matcher = IMAGES.matcher(lowerName(file));
        return matcher.matches()
                ? Optional.of(new Found(matcher.group(1), matcher.group(2).equals("train"), file))
                : Optional.empty();
    }

    private static Pair pair(Path images, List<Path> entries) {
        String labels = plain(images).replace("images-idx3", "labels-idx1").replace("images.idx3", "labels.idx1");
        return new Pair(images, entries.stream().filter(e -> plain(e).equals(labels)).findFirst().orElse(null));
    }

    private static String plain(Path file) {
        String name = lowerName(file);
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    private static String lowerName(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
