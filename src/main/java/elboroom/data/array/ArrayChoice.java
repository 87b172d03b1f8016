package elboroom.data.array;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import elboroom.data.file.DataProblems;
import elboroom.domain.Problem;
import elboroom.domain.data.ArrayChoices;
import elboroom.domain.data.ArrayOverview;

/// The arrays of a file that hold examples and labels: those that the user chose, otherwise those with usual names; a
/// single array of numbers with at least two axes, or the largest, is chosen whatever its name.
///
/// @param images the array with all examples, or with those for training
/// @param heldOut the array with the held-out examples; empty if the file has none of its own
/// @param proposed the array with examples that is chosen if the user chooses none
/// @param guessed the arrays that may hold examples as well, if none has a usual name; empty otherwise
public record ArrayChoice(String images, Optional<String> labels, Optional<String> heldOut,
        Optional<String> heldOutLabels, String proposed, Optional<String> proposedLabels,
        List<String> guessed) {

    private static final List<String> TRAIN = List.of("x_train", "train_x", "train_images", "images_train", "train",
            "train/data", "train/images", "train/x");
    private static final List<String> TRAIN_LABELS = List.of("y_train", "train_y", "train_labels", "labels_train",
            "train/target", "train/targets", "train/labels", "train/label", "train/y");
    private static final List<String> TEST = List.of("x_test", "test_x", "test_images", "images_test", "x_val", "val_x",
            "val_images", "images_val", "test", "val", "test/data", "test/images", "test/x", "val/data", "val/images",
            "val/x");
    private static final List<String> TEST_LABELS = List.of("y_test", "test_y", "test_labels", "labels_test", "y_val",
            "val_y", "val_labels", "labels_val", "test/target", "test/targets", "test/labels", "test/label",
            "test/y", "val/target", "val/targets", "val/labels", "val/label", "val/y");
    private static final List<String> ALL = List.of("data", "images", "imgs", "x", "features", "arr_0", "fea", "faces");
    private static final List<String> ALL_LABELS = List.of("labels", "label", "y", "targets", "target", "classes",
            "class", "arr_1", "gnd");
    /// Names of arrays that are never images.
    private static final Set<String> ASIDE = Set.of("metadata", "latents_values", "latents_classes", "latents_bases");

    /// Chooses among the arrays of a file.
    ///
    /// @throws elboroom.domain.ProblemException if a chosen array does not exist, or if none has a usual name
    public static ArrayChoice of(ArrayFile file, ArrayChoices chosen) {
        Optional<String> train = named(file, TRAIN);
        Optional<String> usual = train.or(() -> named(file, ALL));
        List<String> possible = possible(file);
        String proposed = usual.or(() -> possible.stream().findFirst())
                .orElseGet(() -> file.headers().firstEntry().getKey());
        String images = chosen.images().isEmpty() ? proposed : existing(file, chosen.images());
        boolean split = train.filter(images::equals).isPresent();
        Optional<String> heldOut = split ? named(file, TEST) : Optional.empty();
        Optional<String> labels = (split ? named(file, TRAIN_LABELS) : Optional.<String>empty())
                .or(() -> named(file, ALL_LABELS)).filter(each -> !each.equals(images))
                .filter(each -> chosen.images().isEmpty() || sameLength(file, each, images));
        return new ArrayChoice(images, labels(file, chosen, labels), heldOut,
                heldOut.flatMap(_ -> named(file, TEST_LABELS)).filter(_ -> !chosen.unlabelled()),
                proposed, labels, usual.isPresent() || !chosen.images().isEmpty() ? List.of() : possible);
    }

    private static Optional<String> labels(ArrayFile file, ArrayChoices chosen, Optional<String> proposed) {
        if (chosen.unlabelled()) {
            return Optional.empty();
        }
        return chosen.labels().isEmpty() ? proposed : Optional.of(existing(file, chosen.labels()));
    }

    private static boolean sameLength(ArrayFile file, String first, String second) {
        return file.header(first).examples() == file.header(second).examples();
    }

    private static String existing(ArrayFile file, String name) {
        if (!file.headers().containsKey(name)) {
            throw DataProblems.of("problem.array.noSuch", file.path(), name,
                    String.join(", ", file.headers().keySet().stream().map(file::label).toList()));
        }
        return name;
    }

    /// Whether an array of examples or labels usually has this name.
    static boolean usual(String name) {
        return List.of(TRAIN, TEST, ALL).stream().flatMap(List::stream).anyMatch(name::equalsIgnoreCase);
    }

    /// Returns the array of a file that holds nothing but labels.
    static String labelsAlone(ArrayFile file) {
        return file.headers().size() == 1
                ? file.headers().firstEntry().getKey()
                : named(file, ALL_LABELS).or(() -> named(file, TRAIN_LABELS))
                        .orElseThrow(() -> DataProblems.of("problem.array.labelFile", file.path(),
                                String.join(", ", file.headers().keySet())));
    }

    private static Optional<String> named(ArrayFile file, List<String> names) {
        for (String name : names) {
            for (String found : file.headers().keySet()) {
                if (found.equalsIgnoreCase(name)) {
                    return Optional.of(found);
                }
            }
        }
        return inner(file, names);
    }

    /// Returns an array with a usual name within a group or structure.
    private static Optional<String> inner(ArrayFile file, List<String> names) {
        for (String name : names) {
            for (String found : file.headers().keySet()) {
                if (!names.equals(TRAIN) && found.toLowerCase(Locale.ROOT).matches(".+[./]" + Pattern.quote(name))) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    /// Returns the arrays that may hold examples, the largest first.
    private static List<String> possible(ArrayFile file) {
        return file.headers().entrySet().stream().filter(each -> examples(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingLong(each -> -each.getValue().perExample() * each.getValue().examples()))
                .map(Map.Entry::getKey).toList();
    }

    /// Returns what was guessed, if none of several arrays has a usual name.
    public Optional<Problem> guess() {
        return guessed.size() > 1
                ? Optional.of(Problem.of("problem.array.guessed", images, String.join(", ", guessed)))
                : Optional.empty();
    }

    private static boolean examples(String name, ArrayHeader header) {
        return header.shape().size() >= 2 && !ASIDE.contains(name)
                && header.type().filter(type -> !type.text()).isPresent();
    }

    /// Returns the arrays of the file, and which of them were used.
    public ArrayOverview overview(ArrayFile file, ArrayChoices.Layout layout) {
        List<ArrayOverview.Entry> entries = new ArrayList<>();
        file.headers().forEach((name, header) -> entries.add(new ArrayOverview.Entry(name, header.typeText(),
                header.shapeText(), examples(name, header))));
        return new ArrayOverview(entries, images, proposed, labels.orElse(""), proposedLabels.orElse(""), layout);
    }
}
