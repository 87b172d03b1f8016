package elboroom.store.tensor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import elboroom.store.file.LittleEndian;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_32LE;

/// An array in numpy's `.npy` format, version 1.0 (numpy.lib.format): magic string, version, header length in two
/// little-endian bytes, the header as a Python dictionary padded with spaces, then the values.
final class Npy {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int PREFIX = MAGIC.length + Short.BYTES;
    private static final int ALIGNMENT = 64;
    private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([^']*)'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([\\d,\\s]*)\\)");

    /// At most 1,000 characters each.
    private static final Pattern TEXT = Pattern.compile("<U([1-9]\\d{0,2}|1000)");

    private Npy() {}

    static byte[] encode(NpyArray array) {
        return switch (array) {
            case NpyArray.Floats(int[] shape, float[] values) -> {
                byte[] bytes = begin("<f4", shape, values.length * Float.BYTES);
                values(bytes, values.length * Float.BYTES).asFloatBuffer().put(values);
                yield bytes;
            }
            case NpyArray.Ints(int[] shape, int[] values) -> {
                byte[] bytes = begin("<i4", shape, values.length * Integer.BYTES);
                values(bytes, values.length * Integer.BYTES).asIntBuffer().put(values);
                yield bytes;
            }
            case NpyArray.Bytes(int[] shape, byte[] values) -> {
                byte[] bytes = begin("|u1", shape, values.length);
                values(bytes, values.length).put(values);
                yield bytes;
            }
            case NpyArray.Texts(int[] shape, String[] values) -> {
                int longest = Arrays.stream(values).mapToInt(text -> text.codePointCount(0, text.length())).max()
                        .orElse(0);
                int width = Math.max(1, longest) * Integer.BYTES;
                byte[] bytes = begin("<U" + width / Integer.BYTES, shape, values.length * width);
                ByteBuffer texts = values(bytes, values.length * width);
                for (int i = 0; i < values.length; i++) {
                    texts.slice(texts.position() + i * width, width).put(values[i].getBytes(UTF_32LE));
                }
                yield bytes;
            }
        };
    }

    private static ByteBuffer values(byte[] bytes, int length) {
        return LittleEndian.wrap(bytes).position(bytes.length - length);
    }

    private static byte[] begin(String type, int[] shape, int dataLength) {
        String sizes = Arrays.stream(shape).mapToObj(size -> size + ",").collect(Collectors.joining(" "));
        String text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + tuple(sizes, shape) + "), }";
        int headerEnd = Math.ceilDiv(PREFIX + text.length() + 1, ALIGNMENT) * ALIGNMENT;
        byte[] bytes = new byte[headerEnd + dataLength];
        Arrays.fill(bytes, 0, headerEnd, (byte) ' ');
        bytes[headerEnd - 1] = '\n';
        LittleEndian.wrap(bytes).put(MAGIC).putShort((short) (headerEnd - PREFIX)).put(text.getBytes(ISO_8859_1));
        return bytes;
    }

    /// Formats a Python tuple, which has a trailing comma only if it has a single element.
    private static String tuple(String sizes, int[] shape) {
        return shape.length > 1 ? sizes.substring(0, sizes.length() - 1) : sizes;
    }

    /// Reads an array to the end of the stream; memory is allocated as bytes arrive.
    ///
    /// @param room maximum size of the values in bytes
    /// @throws IOException if it is damaged or has another type; the message is shown as details
    static NpyArray decode(InputStream in, long room) throws IOException {
        String header = readHeader(in);
        int[] shape = shape(group(SHAPE, header));
        if (group(ORDER, header).equals("True") && shape.length > 1) {
            throw new IOException("column-major order");
        }
        return switch (group(TYPE, header)) {
            case "<f4" -> new NpyArray.Floats(shape, floats(readValues(in, shape, Float.BYTES, room)));
            case "<i4" -> new NpyArray.Ints(shape, ints(readValues(in, shape, Integer.BYTES, room)));
            case "<i8" -> new NpyArray.Ints(shape, narrowed(readValues(in, shape, Long.BYTES, room)));
            case "|u1" -> new NpyArray.Bytes(shape, readValues(in, shape, Byte.BYTES, room).array());
            case String type when TEXT.matcher(type).matches() ->
                new NpyArray.Texts(shape, texts(in, shape, Integer.parseInt(type.substring(2)), room));
            case String type -> throw new IOException("type " + type);
        };
    }

    private static String readHeader(InputStream in) throws IOException {
        byte[] prefix = LittleEndian.readBytes(in, PREFIX);
        if (!Arrays.equals(prefix, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new IOException("no array of version 1.0");
        }
        int length = Short.toUnsignedInt(LittleEndian.wrap(prefix).getShort(MAGIC.length));
        return new String(LittleEndian.readBytes(in, length), ISO_8859_1);
    }

    private static String group(Pattern pattern, String header) throws IOException {
        Matcher matcher = pattern.matcher(header);
        if (!matcher.find()) {
            throw new IOException("no " + pattern + " in the header " + header.strip());
        }
        return matcher.group(1);
    }

    private static int[] shape(String tuple) throws IOException {
        try {
            return Arrays.stream(tuple.split(",")).map(String::strip).filter(size -> !size.isEmpty())
                    .mapToInt(Integer::parseInt).toArray();
        } catch (NumberFormatException e) {
            throw new IOException("shape " + tuple, e);
        }
    }

    private static ByteBuffer readValues(InputStream in, int[] shape, int size, long room) throws IOException {
        long bytes = size;
        for (int length : shape) {
            bytes *= length;
            if (bytes > room) {
                throw new IOException("more than " + room + " bytes: " + Arrays.toString(shape));
            }
        }
        byte[] values = LittleEndian.readBytes(in, (int) bytes);
        if (in.read() >= 0) {
            throw new IOException("more values than " + Arrays.toString(shape));
        }
        return LittleEndian.wrap(values);
    }

    private static float[] floats(ByteBuffer bytes) {
        float[] values = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(values);
        return values;
    }

    private static int[] ints(ByteBuffer bytes) {
        int[] values = new int[bytes.remaining() / Integer.BYTES];
        bytes.asIntBuffer().get(values);
        return values;
    }

    /// Reads texts of `length` code points, padded with zeros.
    private static String[] texts(InputStream in, int[] shape, int length, long room) throws IOException {
        int width = length * Integer.BYTES;
        ByteBuffer bytes = readValues(in, shape, width, room);
        String[] texts = new String[bytes.remaining() / width];
        byte[] text = new byte[width];
        for (int i = 0; i < texts.length; i++) {
            bytes.get(text);
            int end = width;
            while (end > 0 && text[end - 1] == 0) {
                end--;
            }
            texts[i] = new String(text, 0, Math.ceilDiv(end, Integer.BYTES) * Integer.BYTES, UTF_32LE);
        }
        return texts;
    }

    private static int[] narrowed(ByteBuffer bytes) throws IOException {
        LongBuffer longs = bytes.asLongBuffer();
        int[] values = new int[longs.remaining()];
        for (int i = 0; i < values.length; i++) {
            long value = longs.get(i);
            if (value != (int) value) {
                throw new IOException(value + " is no 32-bit integer");
            }
            values[i] = (int) value;
        }
        return values;
    }
}
