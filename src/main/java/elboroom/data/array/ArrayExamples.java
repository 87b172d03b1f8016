package elboroom.data.array;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

import elboroom.data.file.DataProblems;
import elboroom.domain.data.ImageShape;
import org.jspecify.annotations.Nullable;

/// The images of an array, one after the other, as numbers in channel, row, column order. Can be read several times.
public final class ArrayExamples implements AutoCloseable {

    private final ArrayFile file;
    private final String name;
    private final ArrayHeader header;
    private final ElementType type;
    private final ArrayLayout layout;
    private final ByteBuffer example;
    /// The whole array, if its first axis varies fastest; then `stream` is null.
    private final List<ByteBuffer> whole = new ArrayList<>();
    private @Nullable InputStream stream;
    private int next;

    /// @param flat the size of images that are rows of numbers; null to take them as squares
    /// @throws elboroom.domain.ProblemException if the array does not hold images
    ArrayExamples(ArrayFile file, String name, @Nullable ImageShape flat) {
        this.file = file;
        this.name = name;
        this.header = file.header(name);
        this.type = header.type().filter(known -> !known.text()).orElseThrow(
                () -> DataProblems.of("problem.array.type", file.path(), file.label(name), header.typeName()));
        this.layout = ArrayLayout.of(file, name, flat);
        this.example = ByteBuffer.allocate(Math.multiplyExact(layout.shape().size(), type.size()));
    }

    public Path path() {
        return file.path();
    }

    public int size() {
        return header.examples();
    }

    public ImageShape shape() {
        return layout.shape();
    }

    /// Whether the images are stored as rows of numbers.
    public boolean flat() {
        return layout.flat();
    }

    public boolean whole() {
        return type.whole();
    }

    /// Returns the bytes of memory that reading needs.
    public long bytes() {
        return header.fortran() ? (long) header.examples() * example.capacity() : 0;
    }

    /// Starts again with the first example.
    public void rewind() {
        next = 0;
        if (header.fortran() && !whole.isEmpty()) {
            return;
        }
        try {
            close();
            stream = file.elements(name);
            if (header.fortran()) {
                readWhole(stream);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void readWhole(InputStream in) throws IOException {
        for (int i = 0; i < header.examples(); i++) {
            whole.add(ByteBuffer.wrap(filled(in, new byte[example.capacity()])));
        }
    }

    /// Reads the next example.
    public void next(double[] target) {
        int size = layout.shape().size();
        if (header.fortran()) {
            long examples = header.examples();
            for (int element = 0; element < size; element++) {
                long at = next + examples * layout.fortranOffset(element);
                target[layout.place(element)] = type.number(whole.get((int) (at / size)),
                        (int) (at % size) * type.size());
            }
        } else {
            if (stream == null) {
                throw new IllegalStateException("rewind first");
            }
            try {
                filled(stream, example.array());
            } catch (IOException e) {
                throw failed(e);
            }
            for (int element = 0; element < size; element++) {
                target[layout.place(element)] = type.number(example, element * type.size());
            }
        }
        next++;
    }

    private static byte[] filled(InputStream in, byte[] target) throws IOException {
        if (in.readNBytes(target, 0, target.length) < target.length) {
            throw new EOFException();
        }
        return target;
    }

    private RuntimeException failed(IOException error) {
        return error instanceof EOFException || error instanceof ZipException
                ? DataProblems.of("problem.array.short", file.path(), file.label(name))
                : DataProblems.of(file.path(), error);
    }

    @Override
    public void close() {
        InputStream open = stream;
        stream = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw DataProblems.of(file.path(), e);
            }
        }
    }
}
