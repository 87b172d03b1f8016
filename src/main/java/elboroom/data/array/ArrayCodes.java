package elboroom.data.array;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import elboroom.data.file.DataProblems;
import elboroom.domain.ProblemException;
import elboroom.domain.data.ArrayChoices.Layout;
import elboroom.domain.data.ImageShape;
import org.jspecify.annotations.Nullable;

/// Codes in a numpy file: an array of examples × dimensions, with labels and images if the file has them.
///
/// @param values `[examples, dimensions]`, row by row
/// @param logVar the log-variances of the codes, in the same order; empty if there are none
/// @param labels names by example; empty if there are none
/// @param images null for none
public record ArrayCodes(int dimensions, float[] values, float[] logVar, List<@Nullable String> labels,
        @Nullable Images images) {

    /// The images of the examples, one byte for each pixel.
    public record Images(ImageShape shape, byte[] pixels) {}

    /// Names that stand for codes and for nothing else.
    private static final List<String> CODES = List.of("mean", "z", "codes", "embeddings", "embedding", "latents");
    private static final List<String> OTHERS = List.of("features", "x", "data", "arr_0");
    private static final List<String> LABELS = List.of("label", "labels", "y", "targets", "target", "classes",
            "class", "arr_1");
    private static final List<String> IMAGES = List.of("images", "imgs", "pictures");
    private static final List<String> NAMES = List.of("class_name", "class_names");
    private static final String LOG_VARIANCE = "log_var";

    /// Whether a file is one of numpy, by its name.
    public static boolean isNumpy(Path path) {
        return String.valueOf(path.getFileName()).matches("(?i).*\\.np[yz]");
    }

    /// Whether a numpy file contains codes, by the names of its arrays.
    public static boolean isNamed(Path path) {
        if (!isNumpy(path)) {
            return false;
        }
        try (ArrayFile file = ArrayFile.open(path)) {
            return named(file, CODES).filter(name -> file.header(name).shape().size() == 2).isPresent();
        } catch (ProblemException _) {
            return false;
        }
    }

    /// Reads the first codes of a file.
    ///
    /// @param most examples to read
    /// @throws ProblemException if it is not a numpy file, or has no codes, or they are not numbers
    public static ArrayCodes read(Path path, int most, int mostDimensions) {
        try (ArrayFile file = ArrayFile.open(path)) {
            String name = named(file, CODES).or(() -> named(file, OTHERS))
                    .or(() -> Optional.of(file.headers().firstEntry().getKey()).filter(_ -> file.headers().size() == 1))
                    .filter(found -> file.header(found).shape().size() == 2)
                    .orElseThrow(() -> DataProblems.of("problem.codes.array", path,
                            String.join(", ", file.headers().keySet()), String.join(", ", CODES)));
            int dimensions = Math.toIntExact(file.header(name).perExample());
            if (dimensions < 1 || dimensions > mostDimensions) {
                throw DataProblems.of("problem.codes.dimensions", path, dimensions, mostDimensions);
            }
            int examples = file.header(name).examples();
            float[] values = numbers(file, name, dimensions, most);
            boolean spread = file.headers().containsKey(LOG_VARIANCE)
                    && file.header(LOG_VARIANCE).shape().equals(file.header(name).shape());
            return new ArrayCodes(dimensions, values,
                    spread ? numbers(file, LOG_VARIANCE, dimensions, most) : new float[0],
                    labels(file, examples), images(file, examples, most));
        }
    }

    private static Optional<String> named(ArrayFile file, List<String> names) {
        return names.stream().flatMap(name -> file.headers().keySet().stream().filter(name::equalsIgnoreCase))
                .findFirst();
    }

    private static float[] numbers(ArrayFile file, String name, int dimensions, int most) {
        try (ArrayExamples rows = new ArrayExamples(file, name,
                ArrayLayout.of(file, name, Layout.ND, ImageShape.row(dimensions)))) {
            int count = Math.min(most, rows.size());
            float[] values = new float[count * dimensions];
            double[] row = new double[dimensions];
            rows.rewind();
            for (int i = 0; i < count; i++) {
                rows.next(row);
                for (int d = 0; d < dimensions; d++) {
                    if (!Double.isFinite(row[d])) {
                        throw DataProblems.of("problem.codes.number", file.path(), i, d);
                    }
                    values[i * dimensions + d] = (float) row[d];
                }
            }
            return values;
        }
    }

    /// Returns the name of the class of each example. Numbers stand for names in another array, if there is one, as
    /// `elboroom encode` writes it.
    private static List<@Nullable String> labels(ArrayFile file, int examples) {
        Optional<String> name = named(file, LABELS);
        if (name.isEmpty()) {
            return List.of();
        }
        List<@Nullable String> labels = names(ArrayLabels.read(file, name.get(), examples), examples);
        Optional<String> byNumber = named(file, NAMES);
        if (byNumber.isEmpty()) {
            return labels;
        }
        int count = file.header(byNumber.get()).examples();
        List<@Nullable String> classes = names(ArrayLabels.read(file, byNumber.get(), count), count);
        List<@Nullable String> replaced = new ArrayList<>(examples);
        for (String label : labels) {
            boolean counted = label != null && label.matches("\\d{1,6}") && Integer.parseInt(label) < count;
            replaced.add(counted ? classes.get(Integer.parseInt(label)) : label);
        }
        return replaced;
    }

    private static List<@Nullable String> names(ArrayLabels labels, int examples) {
        List<String> classes = ArrayLabels.classes(List.of(labels));
        int[] numbers = labels.numbers(classes);
        List<@Nullable String> names = new ArrayList<>(examples);
        for (int number : numbers) {
            names.add(number < 0 ? null : classes.get(number));
        }
        return names;
    }

    private static @Nullable Images images(ArrayFile file, int examples, int most) {
        Optional<String> name = named(file, IMAGES).filter(found -> file.header(found).examples() == examples);
        if (name.isEmpty()) {
            return null;
        }
        try (ArrayExamples images = new ArrayExamples(file, name.get(),
                ArrayLayout.of(file, name.get(), Layout.AUTO, null))) {
            int count = Math.min(most, examples);
            int size = images.shape().size();
            byte[] pixels = new byte[Math.multiplyExact(count, size)];
            ValueRange range = range(images, count);
            double[] values = new double[size];
            images.rewind();
            for (int i = 0; i < count; i++) {
                images.next(values);
                for (int p = 0; p < size; p++) {
                    pixels[i * size + p] = (byte) Math.round(range.level(values[p]));
                }
            }
            return new Images(images.shape(), pixels);
        }
    }

    private static ValueRange range(ArrayExamples images, int count) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        double[] values = new double[images.shape().size()];
        images.rewind();
        for (int i = 0; i < count; i++) {
            images.next(values);
            for (double value : values) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
        }
        return ValueRange.of(least, greatest, images.whole());
    }
}
