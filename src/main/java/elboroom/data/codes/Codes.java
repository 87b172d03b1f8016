package elboroom.data.codes;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import elboroom.data.Dataset;
import elboroom.data.PixelSplit;
import elboroom.data.array.ArrayCodes;
import elboroom.data.file.DataProblems;
import elboroom.data.file.NaturalOrder;
import elboroom.data.table.TableCodes;
import elboroom.domain.data.DataSummary;
import elboroom.domain.data.ImageShape;
import elboroom.domain.latent.Latents;
import org.jspecify.annotations.Nullable;

/// Codes of examples that were computed elsewhere.
///
/// @param latents without a prior; with log-variances if the file has them
/// @param classes names of the labels
/// @param images the examples, as held-out ones; empty if the file has none
public record Codes(Latents latents, List<String> classes, Optional<Dataset> images) {

    /// The number of examples that a map shows at most.
    public static final int MOST = 50_000;
    private static final int MOST_DIMENSIONS = 512;

    /// Whether a file contains codes, by the names in it; other numpy files and tables are data.
    public static boolean isNamed(Path file) {
        return ArrayCodes.isNamed(file)
                || (String.valueOf(file.getFileName()).matches("(?i).*\\.(csv|tsv)(\\.gz)?")
                        && TableCodes.isNamed(file));
    }

    /// Reads a numpy file or a table; of more than `MOST` examples only the first.
    ///
    /// @throws elboroom.domain.ProblemException if it cannot be read or contains no codes
    public static Codes read(Path file) {
        if (ArrayCodes.isNumpy(file)) {
            return of(file, ArrayCodes.read(file, MOST, MOST_DIMENSIONS));
        }
        TableCodes table = TableCodes.read(file, MOST, MOST_DIMENSIONS);
        List<String> classes = classes(table.labels());
        return of(table.dimensions(), table.values(), new float[0], numbers(table.labels(), classes), classes,
                Optional.empty());
    }

    private static Codes of(Path file, ArrayCodes arrays) {
        int examples = arrays.values().length / arrays.dimensions();
        if (examples < 1) {
            throw DataProblems.of("problem.codes.empty", file);
        }
        List<@Nullable String> names = arrays.labels().isEmpty() ? List.of() : arrays.labels().subList(0, examples);
        List<String> classes = classes(names);
        int[] numbers = names.isEmpty() ? unlabelled(examples) : numbers(names, classes);
        ArrayCodes.Images images = arrays.images();
        Optional<Dataset> shown = Optional.empty();
        if (images != null) {
            Pictures split = new Pictures(images.shape(), images.pixels(), numbers);
            shown = Optional.of(new Dataset(new DataSummary(String.valueOf(file.getFileName()), images.shape(),
                    examples, examples, classes, List.of()), split, split));
        }
        return of(arrays.dimensions(), arrays.values(), arrays.logVar(), numbers, classes, shown);
    }

    private static Codes of(int dimensions, float[] values, float[] logVar, int[] labels, List<String> classes,
            Optional<Dataset> images) {
        return new Codes(new Latents(dimensions, values, logVar, labels, new float[0]), classes, images);
    }

    private static int[] unlabelled(int examples) {
        int[] labels = new int[examples];
        Arrays.fill(labels, -1);
        return labels;
    }

    private static List<String> classes(List<@Nullable String> labels) {
        TreeSet<String> names = new TreeSet<>(NaturalOrder.NAMES);
        labels.forEach(label -> {
            if (label != null) {
                names.add(label);
            }
        });
        return List.copyOf(names);
    }

    private static int[] numbers(List<@Nullable String> labels, List<String> classes) {
        Map<String, Integer> numbers = new HashMap<>();
        classes.forEach(name -> numbers.put(name, numbers.size()));
        return labels.stream().mapToInt(label -> label == null ? -1 : numbers.getOrDefault(label, -1)).toArray();
    }

    /// The images of the codes.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Pictures(ImageShape shape, byte[] pixels, int[] labels) implements PixelSplit {

        @Override
        public int size() {
            return labels.length;
        }

        @Override
        public void copy(int index, byte[] target, int offset) {
            System.arraycopy(pixels, index * shape.size(), target, offset, shape.size());
        }

        @Override
        public int label(int index) {
            return labels[index];
        }
    }
}
