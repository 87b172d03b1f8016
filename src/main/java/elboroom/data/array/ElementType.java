package elboroom.data.array;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The type of the elements of a numpy array: numbers, truth values, or texts of a fixed length.
///
/// @param kind `b` truth values, `u` and `i` integers, `f` floats, `U` texts, `S` bytes used as texts
/// @param size of an element in bytes
record ElementType(char kind, int size, ByteOrder order) {

    private static final Pattern NAME = Pattern.compile("([<>=|])([buifUS])(\\d{1,5})");
    private static final int BYTES_OF_LETTER = 4;

    /// Parses a name such as `<f4`; empty for types that are not read: objects, records, dates, complex numbers.
    static Optional<ElementType> of(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        char kind = parts.group(2).charAt(0);
        int length = Integer.parseInt(parts.group(3));
        ByteOrder order = parts.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        boolean known = switch (kind) {
            case 'b' -> length == 1;
            case 'u' -> length == 1 || length == 2 || length == 4 || length == 8;
            case 'i' -> length == 1 || length == 2 || length == 4 || length == 8;
            case 'f' -> length == 2 || length == 4 || length == 8;
            default -> length > 0;
        };
        return known
                ? Optional.of(new ElementType(kind, kind == 'U' ? BYTES_OF_LETTER * length : length, order))
                : Optional.empty();
    }

    boolean text() {
        return kind == 'U' || kind == 'S';
    }

    /// Whether all values are 0 or 1.
    boolean truth() {
        return kind == 'b';
    }

    /// Whether all values are whole numbers.
    boolean whole() {
        return kind == 'u' || kind == 'i' || kind == 'b';
    }

    /// Returns the number at a position of a buffer, whose byte order is set.
    double number(ByteBuffer bytes, int at) {
        bytes.order(order);
        return switch (kind) {
            case 'b' -> bytes.get(at) == 0 ? 0 : 1;
            case 'f' -> switch (size) {
                case 2 -> Float.float16ToFloat(bytes.getShort(at));
                case 4 -> bytes.getFloat(at);
                default -> bytes.getDouble(at);
            };
            case 'i' -> switch (size) {
                case 1 -> bytes.get(at);
                case 2 -> bytes.getShort(at);
                case 4 -> bytes.getInt(at);
                default -> bytes.getLong(at);
            };
            default -> switch (size) {
                case 1 -> bytes.get(at) & 0xff;
                case 2 -> bytes.getShort(at) & 0xffff;
                case 4 -> bytes.getInt(at) & 0xffff_ffffL;
                default -> unsigned(bytes.getLong(at));
            };
        };
    }

    /// Converts elements to numbers.
    ///
    /// @param places by element its index in `target`
    void numbers(byte[] elements, double[] target, int[] places) {
        if (size == 1 && kind != 'i') {
            for (int i = 0; i < places.length; i++) {
                int value = elements[i] & 0xff;
                target[places[i]] = kind == 'b' ? Math.min(value, 1) : value;
            }
        } else {
            ByteBuffer bytes = ByteBuffer.wrap(elements);
            for (int i = 0; i < places.length; i++) {
                target[places[i]] = number(bytes, i * size);
            }
        }
    }

    private static double unsigned(long value) {
        return value >= 0 ? value : 2.0 * (value >>> 1);
    }

    /// Returns the text at a position of a buffer, without the zeros that fill it up.
    String text(ByteBuffer bytes, int at) {
        if (kind == 'S') {
            byte[] letters = new byte[size];
            bytes.get(at, letters);
            return new String(letters, StandardCharsets.UTF_8).replaceFirst("\0+$", "");
        }
        bytes.order(order);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size; i += BYTES_OF_LETTER) {
            int letter = bytes.getInt(at + i);
            if (letter == 0) {
                break;
            }
            text.appendCodePoint(Character.isValidCodePoint(letter) ? letter : '\uFFFD');
        }
        return text.toString();
    }
}
