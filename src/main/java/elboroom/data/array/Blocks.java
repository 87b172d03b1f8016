package elboroom.data.array;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

import org.jspecify.annotations.Nullable;

/// A stream of bytes that is made block by block.
final class Blocks extends InputStream {

    /// Makes the next block.
    interface Source {

        /// Returns null after the last block.
        @Nullable
        ByteBuffer next() throws IOException;
    }

    private final Source source;
    private @Nullable ByteBuffer block = ByteBuffer.allocate(0);

    Blocks(Source source) {
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (block != null && !block.hasRemaining()) {
            block = source.next();
        }
        if (block == null) {
            return -1;
        }
        int count = Math.min(length, block.remaining());
        block.get(target, offset, count);
        return count;
    }
}
