package elboroom.store.tensor;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import elboroom.domain.model.Tensor;
import elboroom.store.file.AtomicFiles;
import elboroom.store.file.LittleEndian;
import elboroom.store.file.RegularFiles;
import elboroom.store.file.RegularFiles.TooLargeException;
import elboroom.store.file.StoreProblems;

/// Named float tensors in the safetensors format (https://github.com/huggingface/safetensors): the header length in 8
/// little-endian bytes, the header as JSON padded with spaces to a multiple of 8, then the values of type `F32` or
/// `F16`, without gaps. Reading runs no code and allocates no more than the file contains. Works on any path, including
/// inside a jar. Thread-safe.
public final class SafeTensors {

    private SafeTensors() {}

    /// Content of a file; tensors in the order of their bytes.
    public record Contents(Map<String, Tensor> tensors, Map<String, String> metadata) {}

    /// Writes a file atomically into an existing folder. The same tensors give the same bytes: they are sorted by name.
    ///
    /// @throws elboroom.domain.ProblemException if the file cannot be written
    public static void write(Path file, Map<String, Tensor> tensors, Map<String, String> metadata) {
        write(file, tensors, metadata, Precision.F32);
    }

    public static void write(Path file, Map<String, Tensor> tensors, Map<String, String> metadata,
            Precision precision) {
        SortedMap<String, Tensor> ordered = new TreeMap<>(tensors);
        SortedMap<String, String> checked = new TreeMap<>(metadata);
        checked.put(TensorChecksum.NAME, checksum(ordered, metadata, precision));
        byte[] header = SafeTensorsHeader.encode(ordered, checked, precision);
        AtomicFiles.replace(file, out -> {
            out.write(header);
            write(out, ordered, precision);
        });
    }

    private static String checksum(SortedMap<String, Tensor> tensors, Map<String, String> metadata,
            Precision precision) {
        TensorChecksum checksum = new TensorChecksum(metadata).tensors(tensors);
        try {
            write(checksum.counting(), tensors, precision);
        } catch (IOException e) {
            throw new AssertionError("nothing is written", e);
        }
        return checksum.text();
    }

    private static void write(OutputStream out, SortedMap<String, Tensor> tensors, Precision precision)
            throws IOException {
        for (Tensor tensor : tensors.values()) {
            if (precision == Precision.F32) {
                LittleEndian.write(out, tensor.values());
            } else {
                LittleEndian.writeHalves(out, tensor.values());
            }
        }
    }

    /// Reads a file after checking its header against the file length. Files written before checksums existed have
    /// none.
    ///
    /// @throws elboroom.domain.ProblemException if the file is missing, unreadable or damaged;
    ///         `problem.store.tensors.checksum` if its content does not match its checksum
    public static Contents read(Path file) {
        try (InputStream in = RegularFiles.open(file)) {
            SafeTensorsHeader header = SafeTensorsHeader.read(file, in, RegularFiles.size(file));
            requireRoom(header);
            TensorChecksum checksum = new TensorChecksum(header.metadata());
            header.entries().forEach(entry -> checksum.shape(entry.name(), entry.shape()));
            InputStream checked = checksum.reading(in);
            Map<String, Tensor> tensors = new LinkedHashMap<>();
            for (SafeTensorsHeader.Entry entry : header.entries()) {
                tensors.put(entry.name(), new Tensor(entry.shape(), values(entry, checked)));
            }
            return new Contents(tensors, verified(file, header.metadata(), checksum));
        } catch (EOFException e) {
            throw StoreProblems.withCause(e, "problem.store.tensors.cut", file);
        } catch (IOException e) {
            throw StoreProblems.reading(file, e);
        }
    }

    /// Limits the size, because a sparse file can claim terabytes of zeros without using any disk space.
    private static void requireRoom(SafeTensorsHeader header) throws TooLargeException {
        long room = Runtime.getRuntime().maxMemory() / 2;
        if (!header.entries().isEmpty() && header.entries().getLast().end() > room) {
            throw new TooLargeException(room);
        }
    }

    private static float[] values(SafeTensorsHeader.Entry entry, InputStream in) throws IOException {
        return entry.type().equals(Precision.F16.name())
                ? LittleEndian.readHalves(in, entry.count())
                : LittleEndian.readFloats(in, entry.count());
    }

    /// Returns the metadata without the checksum, which must match.
    private static Map<String, String> verified(Path file, Map<String, String> metadata, TensorChecksum checksum) {
        Map<String, String> others = new LinkedHashMap<>(metadata);
        String written = others.remove(TensorChecksum.NAME);
        if (written != null && !written.equals(checksum.text())) {
            throw StoreProblems.of("problem.store.tensors.checksum", file);
        }
        return others;
    }

    /// Reads the metadata; reads only the file's header and checks it against the file length.
    ///
    /// @throws elboroom.domain.ProblemException if the file is missing, unreadable or damaged
    public static Map<String, String> metadata(Path file) {
        try (InputStream in = RegularFiles.open(file)) {
            return SafeTensorsHeader.read(file, in, RegularFiles.size(file)).metadata();
        } catch (EOFException e) {
            throw StoreProblems.withCause(e, "problem.store.tensors.cut", file);
        } catch (IOException e) {
            throw StoreProblems.reading(file, e);
        }
    }
}
