package elboroom.store.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/// Reads and writes arrays of little-endian numbers.
public final class LittleEndian {

    private static final int CHUNK = 1 << 16;

    private LittleEndian() {}

    public static ByteBuffer wrap(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    public static void write(OutputStream out, float[] values) throws IOException {
        byte[] chunk = new byte[CHUNK];
        FloatBuffer source = FloatBuffer.wrap(values);
        while (source.hasRemaining()) {
            int count = Math.min(source.remaining(), CHUNK / Float.BYTES);
            wrap(chunk).asFloatBuffer().put(source.slice(source.position(), count));
            source.position(source.position() + count);
            out.write(chunk, 0, count * Float.BYTES);
        }
    }

    /// Reads `count` numbers into an array that is allocated at once; validate the count first.
    ///
    /// @throws EOFException if there are fewer
    public static float[] readFloats(InputStream in, int count) throws IOException {
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

    /// Writes numbers rounded to half precision.
    public static void writeHalves(OutputStream out, float[] values) throws IOException {
        byte[] chunk = new byte[CHUNK];
        int most = CHUNK / Short.BYTES;
        for (int start = 0; start < values.length; start += most) {
            int count = Math.min(most, values.length - start);
            ByteBuffer buffer = wrap(chunk);
            for (int i = 0; i < count; i++) {
                buffer.putShort(Float.floatToFloat16(values[start + i]));
            }
            out.write(chunk, 0, count * Short.BYTES);
        }
    }

    /// Reads `count` half-precision numbers into an array that is allocated at once; validate the count first.
    ///
    /// @throws EOFException if there are fewer
    public static float[] readHalves(InputStream in, int count) throws IOException {
        byte[] chunk = new byte[CHUNK];
        float[] values = new float[count];
        int most = CHUNK / Short.BYTES;
        for (int start = 0; start < count; start += most) {
            int part = Math.min(most, count - start);
            if (in.readNBytes(chunk, 0, part * Short.BYTES) < part * Short.BYTES) {
                throw new EOFException();
            }
            ByteBuffer buffer = wrap(chunk);
            for (int i = 0; i < part; i++) {
                values[start + i] = Float.float16ToFloat(buffer.getShort());
            }
        }
        return values;
    }

    /// Reads exactly `count` bytes; memory is allocated as they arrive.
    ///
    /// @throws EOFException if there are fewer
    public static byte[] readBytes(InputStream in, int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }
}
