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

/// Named float tensors in a file, in the safetensors layout (https://github.com/huggingface/safetensors): the length
/// of the header in 8 little-endian bytes, the header as JSON filled up with spaces to a multiple of 8, then the
/// values, type `F32` or `F16`, without gaps. Reading runs no code and allocates nothing that the file does not hold.
/// Works on any path, also inside a jar. Any thread.
public final class SafeTensors {

    private SafeTensors() {}

    /// What a file holds, tensors in the order of their bytes.
    public record Contents(Map<String, Tensor> tensors, Map<String, String> metadata) {}

    /// Writes a file atomically, into a folder that exists. The same tensors give the same bytes: they are ordered by name.
    ///
    /// @throws elboroom.domain.ProblemException when the file cannot be written
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

    /// Reads a file, after everything that its header says was checked against the file's length. Files written before
    /// there were checksums have none.
    ///
    /// @throws elboroom.domain.ProblemException when the file is missing, unreadable or damaged in any way;
    ///         `problem.store.tensors.checksum` when its content is not what was written
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
            throw StoreProblems.because(e, "problem.store.tensors.cut", file);
        } catch (IOException e) {
            throw StoreProblems.reading(file, e);
        }
    }

    /// A file may have no bytes on the disk and still claim terabytes of zeros.
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

    /// The metadata without the checksum, which matches.
    private static Map<String, String> verified(Path file, Map<String, String> metadata, TensorChecksum checksum) {
        Map<String, String> others = new LinkedHashMap<>(metadata);
        String written = others.remove(TensorChecksum.NAME);
        if (written != null && !written.equals(checksum.text())) {
            throw StoreProblems.of("problem.store.tensors.checksum", file);
        }
        return others;
    }

    /// Reads what stands beside the tensors; of the file, only the header is read, and checked against the file's length.
    ///
    /// @throws elboroom.domain.ProblemException when the file is missing, unreadable or damaged
    public static Map<String, String> metadata(Path file) {
        try (InputStream in = RegularFiles.open(file)) {
            return SafeTensorsHeader.read(file, in, RegularFiles.size(file)).metadata();
        } catch (EOFException e) {
            throw StoreProblems.because(e, "problem.store.tensors.cut", file);
        } catch (IOException e) {
            throw StoreProblems.reading(file, e);
        }
    }
}
