package elboroom.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import elboroom.data.file.DataProblems;
import elboroom.domain.data.ImageShape;

/// Pixels of many images, one byte each, in chunks of about 1 MiB. Chunks avoid the 2 GB limit of arrays, and no memory
/// is allocated for images that a header declares but the file does not contain.
///
/// Filled by one thread; afterwards it can be read from any thread.
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

    /// Refuses data that do not fit in memory, leaving a quarter of the heap free.
    static void checkRoom(Path folder, long bytes) {
        long most = Runtime.getRuntime().maxMemory();
        if (bytes > most - most / 4) {
            throw DataProblems.of("problem.data.memory", folder, bytes >> 20, most >> 20);
        }
    }

    /// Writes the pixels of one image to `target` starting at `offset`.
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
