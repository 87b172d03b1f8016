package elboroom.data.array;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipException;

import elboroom.data.file.DataProblems;
import elboroom.domain.data.ImageShape;
import org.jspecify.annotations.Nullable;

/// The examples of an array, one after the other, as numbers in channel, row, column order. Can be read several times.
public final class ArrayExamples implements AutoCloseable {

    private final ArrayFile file;
    private final String name;
    private final ArrayHeader header;
    private final ElementType type;
    private final ArrayLayout layout;
    private final ByteBuffer example;
    /// By element its index in channel, row, column order.
    private final int[] places;
    /// The whole array, if its first axis varies fastest; then `stream` is null.
    private final List<ByteBuffer> whole = new ArrayList<>();
    private @Nullable InputStream stream;
    private int next;

    /// @throws elboroom.domain.ProblemException if the array does not hold numbers
    public ArrayExamples(ArrayFile file, String name, ArrayLayout layout) {
        this.file = file;
        this.name = name;
        this.header = file.header(name);
        this.type = header.type().filter(known -> !known.text()).orElseThrow(
                () -> DataProblems.of("problem.array.type", file.path(), file.label(name), header.typeName()));
        this.layout = layout;
        this.places = IntStream.range(0, layout.shape().size()).map(layout::place).toArray();
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

    /// Whether all values are whole numbers.
    public boolean whole() {
        return type.whole();
    }

    /// Extends a range by all values; those of truth values are known.
    ///
    /// @param progressed called after each example
    /// @throws elboroom.domain.ProblemException if a value is not a finite number
    public void extend(double[] range, Runnable progressed) {
        if (type.truth()) {
            range[0] = Math.min(range[0], 0);
            range[1] = Math.max(range[1], 1);
            return;
        }
        double[] values = new double[shape().size()];
        rewind();
        for (int i = 0; i < size(); i++) {
            next(values);
            for (int j = 0; j < values.length; j++) {
                if (!Double.isFinite(values[j])) {
                    int row = j / shape().width() % shape().height();
                    throw DataProblems.of("problem.array.notFinite", file.path(), String.valueOf(values[j]), i, row,
                            j % shape().width());
                }
                range[0] = Math.min(range[0], values[j]);
                range[1] = Math.max(range[1], values[j]);
            }
            progressed.run();
        }
    }

    /// Skips the next example.
    public void skip() {
        if (!header.fortran()) {
            if (stream == null) {
                throw new IllegalStateException("rewind first");
            }
            try {
                stream.skipNBytes(example.capacity());
            } catch (IOException e) {
                throw failed(e);
            }
        }
        next++;
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
                target[places[element]] = type.number(whole.get((int) (at / size)),
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
            type.numbers(example.array(), target, places);
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
