package elboroom.data.array;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;

import elboroom.data.file.DataProblems;
import elboroom.domain.ProblemException;
import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.exceptions.UnsupportedHdfException;
import io.jhdf.filter.FilterManager;

/// The data sets of an HDF5 file, each by its path in the file, such as `train/data`. Links are not followed, within the
/// file or to others. Only blocks of examples are held in memory.
final class Hdf5Store implements ArrayStore {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
    /// Where the signature may be: after a user block, such as that of MATLAB.
    private static final long[] PLACES = {0, 512, 1024, 2048};
    /// What the library says of damaged files. Held, because loggers are held only weakly.
    private static final Logger LOG = Logger.getLogger("io.jhdf");
    private static final int MOST_ARRAYS = 1000;
    private static final int DEEPEST = 8;

    static {
        LOG.setLevel(Level.OFF);
        FilterManager.addFilter(new LzfFilter());
    }

    private final Path path;
    private final HdfFile file;
    /// The addresses of what was found: an object can have several names.
    private final Set<Long> visited = new HashSet<>();
    private final Map<String, Hdf5Array> arrays = new HashMap<>();
    private final SequencedMap<String, ArrayHeader> headers = new LinkedHashMap<>();

    private Hdf5Store(Path path, HdfFile file) {
        this.path = path;
        this.file = file;
    }

    /// Whether the content of a file is that of HDF5.
    static boolean recognises(Path path) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(path.toFile(), "r")) {
            for (long place : PLACES) {
                byte[] found = new byte[SIGNATURE.length];
                in.seek(place);
                if (in.read(found) == found.length && Arrays.equals(found, SIGNATURE)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// @throws ProblemException if the file is damaged
    static Hdf5Store open(Path path) {
        return guarded(path, () -> {
            Hdf5Store store = new Hdf5Store(path, new HdfFile(path));
            try {
                store.visited.add(store.file.getAddress());
                store.collect(store.file, "", 1);
                return store;
            } catch (RuntimeException | Error e) {
                store.close();
                throw e;
            }
        });
    }

    /// The library meets damage with exceptions of many kinds, and with errors for what does not fit into memory.
    static <T> T guarded(Path path, Callable<T> action) {
        try {
            return action.call();
        } catch (ProblemException e) {
            throw e;
        } catch (UnsupportedHdfException e) {
            throw DataProblems.of("problem.hdf.unsupported", path, String.valueOf(e.getMessage()));
        } catch (OutOfMemoryError e) {
            throw DataProblems.of("problem.hdf.memory", path);
        } catch (Exception | StackOverflowError | NoClassDefFoundError e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof UnsupportedHdfException) {
                    throw DataProblems.of("problem.hdf.unsupported", path, String.valueOf(cause.getMessage()));
                }
            }
            throw DataProblems.of("problem.hdf.damaged", path);
        }
    }

    private void collect(Group group, String prefix, int depth) {
        List<Node> nodes = group.getChildren().values().stream()
                .filter(node -> !node.isLink() && !node.getName().startsWith("#")) // those of MATLAB
                .filter(node -> visited.add(node.getAddress())).toList();
        for (Node node : nodes) {
            if (node instanceof Dataset dataset && headers.size() < MOST_ARRAYS) {
                add(prefix + node.getName(), dataset);
            }
        }
        for (Node node : nodes) {
            if (node instanceof Group inner && depth < DEEPEST) {
                collect(inner, prefix + node.getName() + "/", depth + 1);
            }
        }
    }

    private void add(String name, Dataset dataset) {
        Hdf5Array array = new Hdf5Array(path, dataset);
        arrays.put(name, array);
        headers.put(name, array.header());
    }

    @Override
    public SequencedMap<String, ArrayHeader> headers() {
        return headers;
    }

    @Override
    public InputStream elements(String name) {
        return Objects.requireNonNull(arrays.get(name)).elements();
    }

    @Override
    public void close() {
        guarded(path, () -> {
            file.close();
            return true;
        });
    }
}
