package elboroom.data.array;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import elboroom.data.file.DataProblems;
import elboroom.domain.data.Attribute;

/// The columns of an array of labels that are neither one label for each example nor one-hot: attributes, such as the
/// factors of 3D Shapes (Burgess and Kim 2018).
///
/// @param columns by attribute the value of each example
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record LabelColumns(List<Attribute> attributes, List<float[]> columns) {

    private static final int MOST = 64;
    private static final List<String> SHAPES = List.of("floor_hue", "wall_hue", "object_hue", "scale", "shape",
            "orientation");
    private static final int SHAPES_SIDE = 64;

    /// Reads them; empty if the array has one column, or more than attributes can be.
    ///
    /// @param images the name of the array with the examples
    public static Optional<LabelColumns> read(ArrayFile file, String name, String images, int examples) {
        ArrayHeader header = file.header(name);
        ElementType type = header.type().filter(known -> !known.text()).orElse(null);
        if (type == null || header.fortran() || header.examples() != examples || header.shape().size() != 2
                || header.perExample() < 2 || header.perExample() > MOST) {
            return Optional.empty();
        }
        List<Attribute> attributes = attributes(file.header(images).shape(), name, (int) header.perExample());
        List<float[]> columns = attributes.stream().map(_ -> new float[examples]).toList();
        try (InputStream in = file.elements(name)) {
            ByteBuffer row = ByteBuffer.allocate(attributes.size() * type.size());
            for (int i = 0; i < examples; i++) {
                if (in.readNBytes(row.array(), 0, row.capacity()) < row.capacity()) {
                    throw DataProblems.of("problem.array.short", file.path(), file.label(name));
                }
                for (int column = 0; column < columns.size(); column++) {
                    columns.get(column)[i] = (float) type.number(row, column * type.size());
                }
            }
        } catch (IOException e) {
            throw DataProblems.of("problem.array.short", file.path(), file.label(name));
        }
        return Optional.of(new LabelColumns(attributes, columns));
    }

    private static List<Attribute> attributes(List<Integer> images, String name, int count) {
        if (count == SHAPES.size() && images.subList(1, images.size()).equals(List.of(SHAPES_SIDE, SHAPES_SIDE, 3))) {
            return SHAPES.stream().map(each -> Attribute.continuous(each).asFactor()).toList();
        }
        List<Attribute> attributes = new ArrayList<>();
        IntStream.rangeClosed(1, count).forEach(i -> attributes.add(Attribute.continuous(name + " " + i)));
        return attributes;
    }
}
