package elboroom.data.array;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import elboroom.data.file.DataProblems;
import elboroom.data.file.NaturalOrder;
import elboroom.domain.ProblemException;
import org.jspecify.annotations.Nullable;

/// The labels of the examples of an array: whole numbers (gaps are allowed, negative ones mean no label), texts (an
/// empty one means no label), or one-hot rows.
public final class ArrayLabels {

    private static final int MOST_CLASSES = 10_000;

    private final Map<String, Integer> known = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    /// By example the index of its name; −1 for none.
    private final int[] numbers;

    private ArrayLabels(int examples) {
        this.numbers = new int[examples];
    }

    /// Reads the labels in an array.
    ///
    /// @throws elboroom.domain.ProblemException if the array does not hold one label for each of `examples` examples
    public static ArrayLabels read(ArrayFile file, String name, int examples) {
        ArrayHeader header = file.header(name);
        ElementType type = header.type().orElseThrow(
                () -> DataProblems.of("problem.array.type", file.path(), file.label(name), header.typeName()));
        long columns = header.perExample();
        if (header.examples() != examples) {
            throw DataProblems.of("problem.array.labels", file.path(), file.label(name), header.examples(), examples);
        }
        if (columns < 1 || columns > MOST_CLASSES || (columns > 1 && (type.text() || header.fortran()))) {
            throw DataProblems.of("problem.array.labelValues", file.path(), file.label(name));
        }
        ArrayLabels labels = new ArrayLabels(examples);
        try (InputStream in = file.elements(name)) {
            ByteBuffer row = ByteBuffer.allocate((int) columns * type.size());
            for (int i = 0; i < examples; i++) {
                if (in.readNBytes(row.array(), 0, row.capacity()) < row.capacity()) {
                    throw DataProblems.of("problem.array.short", file.path(), file.label(name));
                }
                labels.set(i, columns == 1 ? single(row, type, file, name) : oneHot(row, type, file, name));
            }
        } catch (IOException e) {
            throw DataProblems.of("problem.array.short", file.path(), file.label(name));
        }
        return labels;
    }

    /// Whether the rows of an array are one-hot, as far as the first one shows.
    public static boolean isOneHot(ArrayFile file, String name) {
        ArrayHeader header = file.header(name);
        long columns = header.perExample();
        ElementType type = header.type().filter(known -> !known.text()).orElse(null);
        if (type == null || columns < 2 || columns > MOST_CLASSES || header.examples() < 1) {
            return false;
        }
        ByteBuffer row = ByteBuffer.allocate((int) columns * type.size());
        try (InputStream in = file.elements(name)) {
            in.readNBytes(row.array(), 0, row.capacity());
            oneHot(row, type, file, name);
            return true;
        } catch (IOException | ProblemException _) {
            return false;
        }
    }

    /// Reads a file that holds nothing but labels.
    ///
    /// @throws elboroom.domain.ProblemException if it does not hold one label for each of `examples` examples
    public static ArrayLabels read(Path path, int examples) {
        try (ArrayFile file = ArrayFile.open(path)) {
            return read(file, ArrayChoice.labelsAlone(file), examples);
        }
    }

    private void set(int example, @Nullable String name) {
        numbers[example] = name == null ? -1 : known.computeIfAbsent(name, each -> {
            names.add(each);
            return names.size() - 1;
        });
    }

    private static @Nullable String single(ByteBuffer row, ElementType type, ArrayFile file, String name) {
        if (type.text()) {
            String text = type.text(row, 0).strip();
            return text.isEmpty() ? null : text;
        }
        double number = type.number(row, 0);
        if (Double.isNaN(number) || number < 0) {
            return null;
        }
        if (number != Math.rint(number) || number > Integer.MAX_VALUE) {
            throw DataProblems.of("problem.array.labelValues", file.path(), file.label(name));
        }
        return String.valueOf((int) number);
    }

    private static @Nullable String oneHot(ByteBuffer row, ElementType type, ArrayFile file, String name) {
        String label = null;
        for (int column = 0; column * type.size() < row.capacity(); column++) {
            double number = type.number(row, column * type.size());
            if ((number != 0 && number != 1) || (number == 1 && label != null)) {
                throw DataProblems.of("problem.array.labelValues", file.path(), file.label(name));
            }
            label = number == 1 ? String.valueOf(column) : label;
        }
        return label;
    }

    /// Returns the names of all classes, in natural order.
    public static List<String> classes(List<ArrayLabels> labels) {
        TreeSet<String> all = new TreeSet<>(NaturalOrder.NAMES);
        labels.forEach(each -> all.addAll(each.names));
        return List.copyOf(all);
    }

    /// Returns the label of each example as an index into `classes`; −1 for none.
    public int[] numbers(List<String> classes) {
        Map<String, Integer> byName = new HashMap<>();
        classes.forEach(each -> byName.put(each, byName.size()));
        int[] result = new int[numbers.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = numbers[i] < 0 ? -1 : byName.getOrDefault(names.get(numbers[i]), -1);
        }
        return result;
    }
}
