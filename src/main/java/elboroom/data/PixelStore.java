package elboroom.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import elboroom.data.file.DataProblems;
import elboroom.domain.data.ImageShape;

/// Pixels of many images, one byte each, in chunks of about a mebibyte: no array grows with the data set, so neither
/// does the 2 GB limit of arrays bite, nor is memory taken for images that a header promised and the file lacks.
///
/// Filled by one thread; afterwards reading is safe from any.
final class PixelStore {

    private static final int CHUNK = 1 << 20;

    private final ImageShape shape;
    private final int perChunk;
    private final List<byte[]> chunks = new ArrayList<>();
    private int size;

    PixelStore(ImageShape shape) {
        this.shape = shape;
        this.perChunk = Math.max(1, CHUNK / shape.size());
    }

    /// Refuses what memory cannot hold, a quarter left for everything else.
    static void checkRoom(Path folder, long bytes) {
        long most = Runtime.getRuntime().maxMemory();
        if (bytes > most - most / 4) {
            throw DataProblems.of("problem.data.memory", folder, bytes >> 20, most >> 20);
        }
    }

    /// Writes the pixels of one image to `target` from `offset` on.
    interface Source {
        void read(byte[] target, int offset) throws IOException;
    }

    void append(Source source) throws IOException {
        if (size == chunks.size() * perChunk) {
            chunks.add(new byte[perChunk * shape.size()]);
        }
        source.read(chunks.getLast(), offset(size));
        size++;
    }

    ImageShape shape() {
        return shape;
    }

    int size() {
        return size;
    }

    void copy(int index, byte[] target, int offset) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        System.arraycopy(chunks.get(index / perChunk), offset(index), target, offset, shape.size());
    }

    private int offset(int index) {
        return index % perChunk * shape.size();
    }
}
