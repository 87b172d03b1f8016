package elboroom.data.array;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;

import elboroom.domain.data.ArrayChoices.Layout;

/// The arrays of a MATLAB file, of version 5 or of version 7.3, which is an HDF5 file, with their examples first.
final class MatStore implements ArrayStore {

    private final ArrayStore stored;
    private final Map<String, ColumnMajor> views = new HashMap<>();
    private final SequencedMap<String, ArrayHeader> headers = new LinkedHashMap<>();

    /// @param stored whose headers have the sides of MATLAB, and whose elements are in column-major order
    private MatStore(ArrayStore stored, Layout layout) {
        this.stored = stored;
        Set<Integer> vectors = new HashSet<>();
        stored.headers().values().stream().map(ArrayHeader::shape).filter(ColumnMajor::isVector)
                .forEach(sides -> vectors.add(Math.max(sides.getFirst(), sides.getLast())));
        stored.headers().forEach((name, header) -> {
            if (header.shape().size() >= 2) {
                ColumnMajor view = ColumnMajor.of(header.shape(), vectors, layout);
                views.put(name, view);
                headers.put(name, view.header(header));
            }
        });
    }

    /// @param layout whether the examples are first or last; automatic to decide for each array
    /// @throws elboroom.domain.ProblemException if the file is damaged
    static MatStore open(Path path, Layout layout) throws IOException {
        ArrayStore stored = Hdf5Store.recognises(path)
                ? new Reversed(Hdf5Store.open(path))
                : Hdf5Store.guarded(path, () -> Mat5Store.open(path));
        try {
            return new MatStore(stored, layout);
        } catch (RuntimeException e) {
            stored.close();
            throw e;
        }
    }

    @Override
    public SequencedMap<String, ArrayHeader> headers() {
        return headers;
    }

    @Override
    public InputStream elements(String name) throws IOException {
        int size = Objects.requireNonNull(headers.get(name)).type().orElseThrow().size();
        return Objects.requireNonNull(views.get(name)).elements(stored.elements(name), size);
    }

    @Override
    public void close() throws IOException {
        stored.close();
    }

    /// MATLAB writes its axes in reverse order into an HDF5 file.
    private record Reversed(Hdf5Store file) implements ArrayStore {

        @Override
        public SequencedMap<String, ArrayHeader> headers() {
            SequencedMap<String, ArrayHeader> reversed = new LinkedHashMap<>();
            file.headers().forEach((name, header) -> reversed.put(name,
                    new ArrayHeader(header.typeName(), header.type(), true, header.shape().reversed())));
            return reversed;
        }

        @Override
        public InputStream elements(String name) {
            return file.elements(name);
        }

        @Override
        public void close() {
            file.close();
        }
    }
}
