package elboroom.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/// Numbers as little-endian bytes, in bulk.
final class LittleEndian {

    private static final int CHUNK = 1 << 16;

    private LittleEndian() {}

    static ByteBuffer wrap(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static void write(OutputStream out, float[] values) throws IOException {
        byte[] chunk = new byte[CHUNK];
        FloatBuffer source = FloatBuffer.wrap(values);
        while (source.hasRemaining()) {
            int count = Math.min(source.remaining(), CHUNK / Float.BYTES);
            wrap(chunk).asFloatBuffer().put(source.slice(source.position(), count));
            source.position(source.position() + count);
            out.write(chunk, 0, count * Float.BYTES);
        }
    }

    /// Reads `count` numbers into an array that is allocated at once: check the count first.
    ///
    /// @throws EOFException when there are fewer
    static float[] readFloats(InputStream in, int count) throws IOException {
        byte[] chunk = new byte[CHUNK];
        FloatBuffer target = FloatBuffer.allocate(count);
        while (target.hasRemaining()) {
            int part = Math.min(target.remaining(), CHUNK / Float.BYTES);
            if (in.readNBytes(chunk, 0, part * Float.BYTES) < part * Float.BYTES) {
                throw new EOFException();
            }
            target.put(wrap(chunk).asFloatBuffer().limit(part));
        }
        return target.array();
    }

    /// Reads exactly so many bytes; memory is taken as they come.
    ///
    /// @throws EOFException when there are fewer
    static byte[] readBytes(InputStream in, int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }
}
