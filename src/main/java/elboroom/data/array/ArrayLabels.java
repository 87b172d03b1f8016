package elboroom.data.array;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import elboroom.data.file.DataProblems;
import elboroom.data.file.NaturalOrder;
import org.jspecify.annotations.Nullable;

/// The labels of the examples of an array: whole numbers (gaps are allowed, negative ones mean no label), texts (an
/// empty one means no label), or one-hot rows.
///
/// @param names the name of the class of each example; null if it has no label
public record ArrayLabels(List<@Nullable String> names) {

    private static final int MOST_CLASSES = 10_000;

    /// @throws elboroom.domain.ProblemException if the array does not hold one label for each of `examples` examples
    static ArrayLabels read(ArrayFile file, String name, int examples) {
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
        List<@Nullable String> names = new ArrayList<>(examples);
        try (InputStream in = file.elements(name)) {
            ByteBuffer row = ByteBuffer.allocate((int) columns * type.size());
            for (int i = 0; i < examples; i++) {
                if (in.readNBytes(row.array(), 0, row.capacity()) < row.capacity()) {
                    throw DataProblems.of("problem.array.short", file.path(), file.label(name));
                }
                names.add(columns == 1 ? single(row, type, file, name) : oneHot(row, type, file, name));
            }
        } catch (IOException e) {
            throw DataProblems.of("problem.array.short", file.path(), file.label(name));
        }
        return new ArrayLabels(names);
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
        TreeSet<String> names = new TreeSet<>(NaturalOrder.NAMES);
        for (ArrayLabels each : labels) {
            for (String name : each.names) {
                if (name != null) {
                    names.add(name);
                }
            }
        }
        return List.copyOf(names);
    }
}
