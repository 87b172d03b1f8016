package elboroom.data.array;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import elboroom.data.file.DataProblems;
import elboroom.domain.data.Attribute;

/// The factors of the published file of dSprites (Matthey et al. 2017): the array `latents_values` beside `imgs`, whose
/// columns are colour, shape, scale, orientation, and position. The names are in a pickled object, which is not read.
public final class Dsprites {

    private static final String IMAGES = "imgs";
    private static final String VALUES = "latents_values";
    private static final int SHAPE = 1;
    private static final List<Attribute> FACTORS = List.of(Attribute.discrete("color", List.of("white")).asFactor(),
            Attribute.discrete("shape", List.of("square", "ellipse", "heart")).asFactor(),
            Attribute.continuous("scale").asFactor(), Attribute.periodic("orientation", 2 * Math.PI).asFactor(),
            Attribute.continuous("posX").asFactor(), Attribute.continuous("posY").asFactor());

    /// The factors of all examples.
    ///
    /// @param columns by factor the value of each example
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    public record Factors(List<Attribute> attributes, List<float[]> columns) {

        /// Returns the names of the shapes, which are the classes if the file has no labels.
        public List<String> classes() {
            return attributes.get(SHAPE).values();
        }

        /// Returns the shape of each example.
        public int[] labels() {
            float[] shapes = columns.get(SHAPE);
            int[] labels = new int[shapes.length];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = Float.isNaN(shapes[i]) ? -1 : (int) shapes[i];
            }
            return labels;
        }
    }

    private Dsprites() {}

    /// Whether the examples of a file are those of dSprites.
    public static boolean recognises(ArrayFile file, String images) {
        ArrayHeader header = file.headers().get(VALUES);
        return images.equals(IMAGES) && header != null && !header.fortran()
                && header.type().filter(type -> !type.text()).isPresent()
                && header.shape().equals(List.of(file.header(images).examples(), FACTORS.size()));
    }

    /// Reads the factors.
    public static Factors read(ArrayFile file) {
        ElementType type = file.header(VALUES).type().orElseThrow();
        int examples = file.header(VALUES).examples();
        List<float[]> columns = new ArrayList<>();
        FACTORS.forEach(_ -> columns.add(new float[examples]));
        try (InputStream in = file.elements(VALUES)) {
            ByteBuffer row = ByteBuffer.allocate(FACTORS.size() * type.size());
            for (int i = 0; i < examples; i++) {
                if (in.readNBytes(row.array(), 0, row.capacity()) < row.capacity()) {
                    throw DataProblems.of("problem.array.short", file.path(), VALUES);
                }
                for (int factor = 0; factor < FACTORS.size(); factor++) {
                    columns.get(factor)[i] = value(FACTORS.get(factor), type.number(row, factor * type.size()));
                }
            }
        } catch (IOException e) {
            throw DataProblems.of("problem.array.short", file.path(), VALUES);
        }
        return new Factors(FACTORS, columns);
    }

    /// Shapes and colours are counted from 1.
    private static float value(Attribute factor, double value) {
        if (factor.kind() != Attribute.Kind.DISCRETE) {
            return (float) value;
        }
        return value >= 1 && value <= factor.values().size() ? (float) value - 1 : Float.NaN;
    }
}
