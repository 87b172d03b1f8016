package elboroom.data;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/// Writes small IDX files for tests.
final class IdxFixture {

    static final int IMAGES = 0x803;
    static final int LABELS = 0x801;

    private IdxFixture() {}

    /// Returns a file with this header and `values` bytes 0, 1, 2 … after it.
    static byte[] idx(int magic, int values, int... dimensions) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(magic);
        for (int dimension : dimensions) {
            out.writeInt(dimension);
        }
        for (int i = 0; i < values; i++) {
            out.write(i);
        }
        return bytes.toByteArray();
    }

    static byte[] images(int count, int height, int width) throws IOException {
        return idx(IMAGES, count * height * width, count, height, width);
    }

    static byte[] labels(int count) throws IOException {
        return idx(LABELS, count, count);
    }

    /// Writes a file, compressed if its name ends with `.gz`.
    static void write(Path folder, String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = name.endsWith(".gz")
                ? new GZIPOutputStream(Files.newOutputStream(file))
                : Files.newOutputStream(file)) {
            out.write(bytes);
        }
    }
}
