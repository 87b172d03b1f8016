package elboroom.data.array;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The header of a numpy array, versions 1 to 3 of the format (numpy.org/neps/nep-0001-npy-format).
///
/// @param typeName the element type as written, for example `<f4`, or `a record`
/// @param type empty if elements of this type are not read
/// @param fortran whether the first axis varies fastest
record ArrayHeader(String typeName, Optional<ElementType> type, boolean fortran, List<Integer> shape) {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST = 1 << 16;
    private static final int MOST_AXES = 8;
    private static final Pattern DESCRIPTION = Pattern.compile("'descr'\\s*:\\s*(?:'([^']*)'|(\\[))");
    private static final Pattern FORTRAN = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9,\\sL]*)\\)");

    ArrayHeader {
        shape = List.copyOf(shape);
    }

    /// Reads a header up to the first element.
    ///
    /// @throws IOException if it is not one of a numpy array, or the file ends
    static ArrayHeader read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        byte[] magic = new byte[MAGIC.length];
        data.readFully(magic);
        if (!Arrays.equals(magic, MAGIC)) {
            throw new IOException("no numpy array");
        }
        int version = data.readUnsignedByte();
        data.readUnsignedByte();
        int low = data.readUnsignedByte() | data.readUnsignedByte() << 8;
        int length = version == 1 ? low : low | data.readUnsignedByte() << 16 | data.readUnsignedByte() << 24;
        if (version < 1 || version > 3 || length < 0 || length > LONGEST) {
            throw new IOException("no numpy array of version 1 to 3");
        }
        byte[] text = new byte[length];
        data.readFully(text);
        return parse(new String(text, version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
    }

    private static ArrayHeader parse(String text) throws IOException {
        Matcher description = DESCRIPTION.matcher(text);
        Matcher fortran = FORTRAN.matcher(text);
        Matcher shape = SHAPE.matcher(text);
        if (!description.find() || !fortran.find() || !shape.find()) {
            throw new IOException("damaged header");
        }
        String type = description.group(1) == null ? "a record" : description.group(1);
        return new ArrayHeader(type, ElementType.of(type), fortran.group(1).equals("True"), sides(shape.group(1)));
    }

    private static List<Integer> sides(String text) throws IOException {
        List<Integer> sides = new ArrayList<>();
        for (String side : text.replace("L", "").split(",", -1)) {
            if (!side.isBlank()) {
                try {
                    sides.add(Integer.parseInt(side.strip()));
                } catch (NumberFormatException e) {
                    throw new IOException("too large", e);
                }
            }
        }
        if (sides.size() > MOST_AXES) {
            throw new IOException("too many axes");
        }
        return sides;
    }

    /// Returns the number of elements of each entry of the first axis.
    ///
    /// @throws ArithmeticException if they are too many to count
    long perExample() {
        return shape.stream().skip(1).mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    }

    /// Returns the number of entries of the first axis; 1 for a single number.
    int examples() {
        return shape.isEmpty() ? 1 : shape.getFirst();
    }

    /// Returns the shape in messages, for example `1000×28×28`.
    String shapeText() {
        return shape.isEmpty() ? "1" : String.join("×", shape.stream().map(String::valueOf).toList());
    }

    /// Returns the element type as numpy calls it, for example `float32`.
    String typeText() {
        return type.map(known -> switch (known.kind()) {
            case 'b' -> "bool";
            case 'u' -> "uint" + 8 * known.size();
            case 'i' -> "int" + 8 * known.size();
            case 'f' -> "float" + 8 * known.size();
            default -> "str";
        }).orElse(typeName.contains("O") ? "object" : typeName);
    }
}
