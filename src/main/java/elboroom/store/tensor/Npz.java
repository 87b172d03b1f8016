package elboroom.store.tensor;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import elboroom.store.file.AtomicFiles;
import elboroom.store.file.RegularFiles;
import elboroom.store.file.StoreProblems;

/// Named arrays in a numpy `.npz` file, compatible with `numpy.savez` and `numpy.load`: a zip of `.npy` files. Reads
/// any path, including inside a jar. Thread-safe.
public final class Npz {

    private static final String SUFFIX = ".npy";
    private static final int MAX_ARRAYS = 1000;
    /// Maximum total size of the unpacked arrays: a file that is small on disk may contain gigabytes of zeros.
    private static final long MAX_BYTES = 1 << 28;
    /// The earliest time that a zip can store, so that the same arrays give the same bytes.
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Npz() {}

    /// Writes a file atomically, uncompressed, in the order of the map.
    ///
    /// @throws elboroom.domain.ProblemException if the file cannot be written
    public static void write(Path file, SequencedMap<String, NpyArray> arrays) {
        AtomicFiles.write(file, out -> write(out, arrays));
    }

    /// Writes arrays to a stream.
    public static void write(OutputStream out, SequencedMap<String, NpyArray> arrays) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var array : arrays.entrySet()) {
                writeArray(zip, array.getKey(), Npy.encode(array.getValue()));
            }
        }
    }

    private static void writeArray(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        ZipEntry entry = new ZipEntry(name + SUFFIX);
        entry.setTimeLocal(TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /// Reads row-major arrays of types `<f4`, `<i4`, `<i8` (values must fit in 32 bits) and `<U`.
    ///
    /// @throws elboroom.domain.ProblemException if the file is missing, unreadable, damaged, or contains other types
    public static SequencedMap<String, NpyArray> read(Path file) {
        try (InputStream in = RegularFiles.open(file)) {
            return readArrays(file, in);
        } catch (IOException e) {
            throw StoreProblems.reading(file, e);
        }
    }

    private static SequencedMap<String, NpyArray> readArrays(Path file, InputStream in) {
        SequencedMap<String, NpyArray> arrays = new LinkedHashMap<>();
        long room = MAX_BYTES;
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (!name.endsWith(SUFFIX) || arrays.size() == MAX_ARRAYS) {
                    throw new IOException("unexpected entry " + name);
                }
                NpyArray array = Npy.decode(zip, room);
                room -= array.bytes();
                arrays.put(name.substring(0, name.length() - SUFFIX.length()), array);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw StoreProblems.withCause(e, "problem.store.npz", file);
        }
        if (arrays.isEmpty()) {
            throw StoreProblems.of("problem.store.npz", file);
        }
        return arrays;
    }
}
