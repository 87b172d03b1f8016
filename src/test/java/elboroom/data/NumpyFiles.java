package elboroom.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes numpy files as numpy does, in all types and layouts.
final class NumpyFiles {

    private NumpyFiles() {}

    /// The value of an element by its index along each axis.
    interface Values {
        double at(int... index);
    }

    static byte[] array(String type, boolean fortran, Values values, int... shape) {
        int size = Integer.parseInt(type.substring(2));
        int count = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        ByteBuffer bytes = ByteBuffer.allocate(count * size)
                .order(type.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            put(bytes, type.charAt(1), size, values.at(index(i, fortran, shape)));
        }
        return file(1, type, fortran, shape, bytes.array());
    }

    /// The index of the i-th element in the order of the file.
    private static int[] index(int position, boolean fortran, int... shape) {
        int[] index = new int[shape.length];
        int rest = position;
        for (int step = 0; step < shape.length; step++) {
            int axis = fortran ? step : shape.length - 1 - step;
            index[axis] = rest % shape[axis];
            rest /= shape[axis];
        }
        return index;
    }

    private static void put(ByteBuffer bytes, char kind, int size, double value) {
        if (kind == 'f') {
            switch (size) {
                case 2 -> bytes.putShort(Float.floatToFloat16((float) value));
                case 4 -> bytes.putFloat((float) value);
                default -> bytes.putDouble(value);
            }
        } else {
            switch (size) {
                case 1 -> bytes.put((byte) (long) value);
                case 2 -> bytes.putShort((short) (long) value);
                case 4 -> bytes.putInt((int) (long) value);
                default -> bytes.putLong((long) value);
            }
        }
    }

    static byte[] texts(int length, String... texts) {
        ByteBuffer bytes = ByteBuffer.allocate(texts.length * length * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < texts.length; i++) {
            bytes.position(i * length * 4);
            texts[i].codePoints().forEach(bytes::putInt);
        }
        return file(1, "<U" + length, false, new int[]{texts.length}, bytes.array());
    }

    static byte[] file(int version, String type, boolean fortran, int[] shape, byte[] elements) {
        String sides = Arrays.stream(shape).mapToObj(side -> side + ",").collect(Collectors.joining(" "));
        String header = "{'descr': '" + type + "', 'fortran_order': " + (fortran ? "True" : "False") + ", 'shape': ("
                + sides + "), }\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[]{(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer length = ByteBuffer.allocate(version == 1 ? 2 : 4).order(ByteOrder.LITTLE_ENDIAN);
        out.writeBytes((version == 1 ? length.putShort((short) text.length) : length.putInt(text.length)).array());
        out.writeBytes(text);
        out.writeBytes(elements);
        return out.toByteArray();
    }

    static Path npz(Path file, Map<String, byte[]> arrays) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> array : arrays.entrySet()) {
                zip.putNextEntry(new ZipEntry(array.getKey() + ".npy"));
                zip.write(array.getValue());
            }
        }
        return file;
    }
}
