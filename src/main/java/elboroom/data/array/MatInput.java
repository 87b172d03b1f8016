package elboroom.data.array;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Reads elements of a MATLAB file of version 5 (MathWorks, MAT-File Format), each a tag with type and length before its
/// content, and counts bytes.
final class MatInput extends FilterInputStream {

    private static final int TAG = 8;
    private static final int SHORT_BITS = 16;
    private static final int MOST_CONTENT = 1 << 16;

    private final ByteOrder order;
    private long position;

    /// @param length of the content in bytes
    /// @param padding bytes after it
    record Tag(int type, long length, int padding) {}

    MatInput(InputStream in, ByteOrder order) {
        super(in);
        this.order = order;
    }

    /// The number of bytes read so far.
    long position() {
        return position;
    }

    Tag tag() throws IOException {
        int first = integer();
        int small = first >>> SHORT_BITS;
        if (small != 0) {
            if (small > Integer.BYTES) {
                throw new IOException("a small element of " + small + " bytes");
            }
            return new Tag(first & 0xffff, small, Integer.BYTES - small);
        }
        long length = integer() & 0xffff_ffffL;
        return new Tag(first, length, (int) (-length & TAG - 1));
    }

    int integer() throws IOException {
        return bytes(Integer.BYTES).getInt();
    }

    /// Reads the content of an element that must have a type.
    ByteBuffer content(int type) throws IOException {
        Tag tag = tag();
        if (tag.type() != type || tag.length() > MOST_CONTENT) {
            throw new IOException("an element of type " + tag.type() + " instead of " + type);
        }
        ByteBuffer content = bytes((int) tag.length());
        skipNBytes(tag.padding());
        return content;
    }

    private ByteBuffer bytes(int count) throws IOException {
        byte[] bytes = readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return ByteBuffer.wrap(bytes).order(order);
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        position += value < 0 ? 0 : 1;
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        position += Math.max(0, count);
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long done = super.skip(count);
        position += done;
        return done;
    }
}
