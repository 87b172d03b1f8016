package elboroom.data.array;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import elboroom.data.file.DataProblems;
import elboroom.domain.data.ImageShape;
import org.jspecify.annotations.Nullable;

/// The arrays of a file that hold images and labels, chosen by their usual names; a single array of numbers with at
/// least two axes is chosen whatever its name.
///
/// @param heldOut the held-out images; empty if the file has none of its own
public record ArrayChoice(ArrayExamples train, Optional<ArrayLabels> trainLabels, Optional<ArrayExamples> heldOut,
        Optional<ArrayLabels> heldOutLabels) {

    private static final List<String> TRAIN = List.of("x_train", "train_x", "train_images", "images_train", "train");
    private static final List<String> TRAIN_LABELS = List.of("y_train", "train_y", "train_labels", "labels_train");
    private static final List<String> TEST = List.of("x_test", "test_x", "test_images", "images_test", "x_val", "val_x",
            "val_images", "images_val", "test", "val");
    private static final List<String> TEST_LABELS = List.of("y_test", "test_y", "test_labels", "labels_test", "y_val",
            "val_y", "val_labels", "labels_val");
    private static final List<String> ALL = List.of("data", "images", "imgs", "x", "features", "arr_0");
    private static final List<String> ALL_LABELS = List.of("labels", "label", "y", "targets", "target", "classes",
            "class", "arr_1");
    /// Names of arrays that are never images.
    private static final Set<String> ASIDE = Set.of("metadata", "latents_values", "latents_classes", "latents_bases");

    /// Chooses among the arrays of a file.
    ///
    /// @param flat the size of images that are rows of numbers; null to take them as squares
    /// @throws elboroom.domain.ProblemException if the file has no images, or labels that do not belong to them
    public static ArrayChoice of(ArrayFile file, @Nullable ImageShape flat) {
        Optional<String> train = named(file, TRAIN);
        Optional<String> test = train.isPresent() ? named(file, TEST) : Optional.empty();
        String images = train.or(() -> named(file, ALL)).or(() -> only(file))
                .orElseThrow(() -> DataProblems.of("problem.array.unnamed", file.path(),
                        String.join(", ", file.headers().keySet()), String.join(", ", ALL)));
        ArrayExamples examples = new ArrayExamples(file, images, flat);
        Optional<ArrayExamples> heldOut = test.map(name -> new ArrayExamples(file, name, flat));
        Optional<String> labels = train.isPresent()
                ? named(file, TRAIN_LABELS).or(() -> named(file, ALL_LABELS))
                : named(file, ALL_LABELS);
        return new ArrayChoice(examples, labels.map(name -> ArrayLabels.read(file, name, examples.size())), heldOut,
                heldOut.flatMap(tests -> named(file, TEST_LABELS)
                        .map(name -> ArrayLabels.read(file, name, tests.size()))));
    }

    private static Optional<String> named(ArrayFile file, List<String> names) {
        for (String name : names) {
            for (String found : file.headers().keySet()) {
                if (found.equalsIgnoreCase(name)) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    /// Returns the only array that may hold images.
    private static Optional<String> only(ArrayFile file) {
        List<String> possible = new ArrayList<>();
        file.headers().forEach((name, header) -> {
            if (header.shape().size() >= 2 && !ASIDE.contains(name)) {
                possible.add(name);
            }
        });
        return possible.size() == 1 || file.headers().size() == 1
                ? Optional.of(possible.isEmpty() ? file.headers().firstEntry().getKey() : possible.getFirst())
                : Optional.empty();
    }

    /// Returns the range of the values of all images.
    ///
    /// @param progressed called after each example
    /// @throws elboroom.domain.ProblemException if a value is not a finite number
    public ValueRange range(Runnable progressed) {
        double[] bounds = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        extend(train, bounds, progressed);
        heldOut.ifPresent(tests -> extend(tests, bounds, progressed));
        return ValueRange.of(bounds[0], bounds[1], train.whole());
    }

    private static void extend(ArrayExamples examples, double[] bounds, Runnable progressed) {
        double[] values = new double[examples.shape().size()];
        examples.rewind();
        for (int i = 0; i < examples.size(); i++) {
            examples.next(values);
            for (int j = 0; j < values.length; j++) {
                if (!Double.isFinite(values[j])) {
                    int row = j / examples.shape().width() % examples.shape().height();
                    throw DataProblems.of("problem.array.notFinite", examples.path(), String.valueOf(values[j]), i,
                            row, j % examples.shape().width());
                }
                bounds[0] = Math.min(bounds[0], values[j]);
                bounds[1] = Math.max(bounds[1], values[j]);
            }
            progressed.run();
        }
    }
}
