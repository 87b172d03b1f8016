package elboroom.data.array;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import elboroom.data.file.DataProblems;
import elboroom.data.file.Folders;
import elboroom.data.image.ImageKinds;
import elboroom.domain.data.ArrayChoices.Layout;
import org.jspecify.annotations.Nullable;

/// An open file of arrays: of numpy, with one array (`.npy`) or several named ones (`.npz`); the `.npy` files of a
/// folder; an HDF5 file; or a MATLAB file. Among those of numpy, the content decides, not the extension. No code in it is run: pickled objects are never read.
public final class ArrayFile implements AutoCloseable {

    /// The name of the array of a `.npy` file.
    static final String ALONE = "";

    private static final String SUFFIX = ".npy";
    private static final List<String> NUMPY = List.of(SUFFIX, ".npz");
    private static final List<String> HDF5 = List.of(".h5", ".hdf5");
    private static final List<String> MATLAB = List.of(".mat");
    private static final int MOST_ARRAYS = 1000;
    private static final int BUFFER = 1 << 16;
    /// The highest ratio that deflate reaches: a longer array cannot be in the file.
    private static final long DEFLATE_RATIO = 1032;

    private final Path path;
    private final @Nullable ZipFile zip;
    /// The files of the arrays by name, unless they are in `zip`.
    private final Map<String, Path> parts;
    /// The arrays of a file that is not one of numpy.
    private final @Nullable ArrayStore store;
    private final SequencedMap<String, ArrayHeader> headers = new LinkedHashMap<>();

    private ArrayFile(Path path, @Nullable ZipFile zip, SequencedMap<String, Path> parts, @Nullable ArrayStore store) {
        this.path = path;
        this.zip = zip;
        this.parts = parts;
        this.store = store;
    }

    /// Opens a file, or the `.npy` files of a folder, and reads the headers of the arrays.
    ///
    /// @throws elboroom.domain.ProblemException if it is not a numpy file, is damaged, or holds less than its headers
    ///         say
    public static ArrayFile open(Path path) {
        return open(path, Layout.AUTO);
    }

    /// Opens a file as above.
    ///
    /// @param layout whether the examples of MATLAB arrays are first or last; automatic to decide for each array
    public static ArrayFile open(Path path, Layout layout) {
        try {
            if (hasEnding(path, HDF5) || hasEnding(path, MATLAB)) {
                Folders.requireFile(path);
                return ofStore(path,
                        hasEnding(path, HDF5) ? Hdf5Store.open(path) : MatStore.open(path, layout));
            }
            SequencedMap<String, Path> parts = Files.isDirectory(path) ? parts(path) : alone(path);
            boolean zipped = parts.containsKey(ALONE) && zipped(path);
            ArrayFile file = new ArrayFile(path, zipped ? new ZipFile(path.toFile()) : null, parts, null);
            try {
                file.readHeaders();
                return file;
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (ZipException e) {
            throw DataProblems.of("problem.array.damaged", path);
        } catch (IOException e) {
            throw Files.isReadable(path) ? DataProblems.of("problem.array.damaged", path) : DataProblems.of(path, e);
        }
    }

    private static ArrayFile ofStore(Path path, ArrayStore store) throws IOException {
        ArrayFile file = new ArrayFile(path, null, new LinkedHashMap<>(), store);
        try {
            file.headers.putAll(store.headers());
            if (file.headers.isEmpty()) {
                throw DataProblems.of("problem.array.none", path);
            }
            long most = Files.size(path) * DEFLATE_RATIO;
            file.headers.keySet().forEach(name -> file.check(name, most));
            return file;
        } catch (IOException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /// Whether a file has the extension of a file of arrays.
    public static boolean named(Path file) {
        return hasEnding(file, NUMPY) || hasEnding(file, HDF5) || hasEnding(file, MATLAB);
    }

    private static boolean hasEnding(Path file, List<String> endings) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(name::endsWith);
    }

    /// Whether the file is one of MATLAB.
    boolean columnMajor() {
        return hasEnding(path, MATLAB);
    }

    private static SequencedMap<String, Path> alone(Path file) throws IOException {
        Folders.requireFile(file);
        SequencedMap<String, Path> one = new LinkedHashMap<>();
        one.put(ALONE, file);
        return one;
    }

    private static SequencedMap<String, Path> parts(Path folder) {
        SequencedMap<String, Path> parts = new LinkedHashMap<>();
        for (Path file : Folders.entries(folder)) {
            String name = file.getFileName().toString();
            if (name.toLowerCase(Locale.ROOT).endsWith(SUFFIX) && Files.isRegularFile(file)) {
                parts.put(name.substring(0, name.length() - SUFFIX.length()), file);
            }
        }
        return parts;
    }

    /// Whether the data of a folder are arrays: it has `.npy` files, but no images beside them.
    public static boolean isFolder(List<Path> entries) {
        boolean images = entries.stream().anyMatch(each -> ImageKinds.read(each));
        List<Path> arrays = entries.stream().filter(each -> each.toString().toLowerCase(Locale.ROOT).endsWith(SUFFIX))
                .toList();
        boolean only = entries.stream().noneMatch(Files::isDirectory);
        return !images && !arrays.isEmpty() && (only || arrays.stream().anyMatch(ArrayFile::usual));
    }

    private static boolean usual(Path file) {
        String name = file.getFileName().toString();
        return ArrayChoice.usual(name.substring(0, name.length() - SUFFIX.length()));
    }

    private static boolean zipped(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    private void readHeaders() throws IOException {
        if (zip == null) {
            for (Map.Entry<String, Path> part : parts.entrySet()) {
                try (InputStream in = new BufferedInputStream(Files.newInputStream(part.getValue()))) {
                    headers.put(part.getKey(), ArrayHeader.read(in));
                }
                check(part.getKey(), Files.size(part.getValue()));
            }
            return;
        }
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements() && headers.size() < MOST_ARRAYS) {
            ZipEntry entry = entries.nextElement();
            if (entry.getName().endsWith(SUFFIX)) {
                String name = entry.getName().substring(0, entry.getName().length() - SUFFIX.length());
                try (InputStream in = zip.getInputStream(entry)) {
                    headers.put(name, ArrayHeader.read(in));
                }
                check(name, Math.max(entry.getCompressedSize(), 0) * DEFLATE_RATIO);
            }
        }
        if (headers.isEmpty()) {
            throw DataProblems.of("problem.array.none", path);
        }
    }

    /// Refuses a header that declares more than the file can hold, before anything is allocated for it.
    private void check(String name, long most) {
        ArrayHeader header = header(name);
        if (header.type().isEmpty()) {
            return; // refused when it is needed
        }
        try {
            long elements = Math.multiplyExact(header.perExample(), (long) header.examples());
            if (Math.multiplyExact(elements, (long) header.type().get().size()) <= most) {
                return;
            }
        } catch (ArithmeticException _) {
            // more than any file can hold
        }
        throw DataProblems.of("problem.array.short", path, label(name));
    }

    Path path() {
        return path;
    }

    /// Returns the headers by name, in the order of the file.
    SequencedMap<String, ArrayHeader> headers() {
        return headers;
    }

    ArrayHeader header(String name) {
        ArrayHeader header = headers.get(name);
        if (header == null) {
            throw new IllegalArgumentException("no array " + name);
        }
        return header;
    }

    /// Returns the name of an array in messages.
    public String label(String name) {
        return name.equals(ALONE) ? Folders.name(path) : name;
    }

    /// Opens an array at its first element.
    InputStream elements(String name) throws IOException {
        if (store != null) {
            return store.elements(name);
        }
        InputStream in = zip == null
                ? Files.newInputStream(Objects.requireNonNull(parts.get(name)))
                : zip.getInputStream(zip.getEntry(name + SUFFIX));
        InputStream buffered = new BufferedInputStream(in, BUFFER);
        try {
            ArrayHeader.read(buffered);
            return buffered;
        } catch (IOException e) {
            buffered.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            if (zip != null) {
                zip.close();
            }
            if (store != null) {
                store.close();
            }
        } catch (IOException e) {
            throw DataProblems.of(path, e);
        }
    }
}
