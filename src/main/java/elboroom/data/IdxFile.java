package elboroom.data;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import elboroom.data.file.DataProblems;
import elboroom.data.file.Folders;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;

/// An IDX file of unsigned bytes, plain or gzipped, opened and read to the end of its header.
///
/// The header is checked against the file length: a plain file must have exactly the declared length, a gzipped one
/// must be long enough to hold it at deflate's maximum ratio of 1032:1. Nothing is allocated before this check.
///
/// Format: two zero bytes, a type byte (8 for unsigned bytes), the number of dimensions, each dimension as a big-endian
/// int, the values (yann.lecun.com/exdb/mnist).
final class IdxFile implements AutoCloseable {

    private static final int UNSIGNED_BYTES = 0x0800;
    private static final long DEFLATE_RATIO = 1032;
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final InputStream in;
    private final int[] dimensions;
    private final long payload;

    private IdxFile(Path file, InputStream in, int[] dimensions, long payload) {
        this.file = file;
        this.in = in;
        this.dimensions = dimensions;
        this.payload = payload;
    }

    /// Opens a file that must have `rank` dimensions.
    static IdxFile open(Path file, int rank) {
        try {
            return opened(file, rank);
        } catch (IOException e) {
            throw new ProblemException(problem(file, e), e);
        }
    }

    private static IdxFile opened(Path file, int rank) throws IOException {
        Folders.requireFile(file);
        InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            boolean compressed = compressed(in);
            InputStream values = compressed ? new GZIPInputStream(in, BUFFER) : in;
            int[] dimensions = header(file, new DataInputStream(values), rank);
            long payload = payload(file, dimensions);
            checkLength(file, compressed, 4L + 4L * rank + payload);
            return new IdxFile(file, values, dimensions, payload);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private static boolean compressed(InputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzip;
    }

    private static int[] header(Path file, DataInputStream in, int rank) throws IOException {
        int magic = in.readInt();
        int expected = UNSIGNED_BYTES | rank;
        if (magic != expected) {
            HexFormat hex = HexFormat.of();
            throw DataProblems.of("problem.idx.magic", file, hex.toHexDigits(magic), hex.toHexDigits(expected));
        }
        int[] dimensions = new int[rank];
        for (int i = 0; i < rank; i++) {
            dimensions[i] = in.readInt();
        }
        return dimensions;
    }

    private static long payload(Path file, int[] dimensions) {
        long product = 1;
        for (int dimension : dimensions) {
            if (dimension < 1 || product > Long.MAX_VALUE / dimension) {
                throw DataProblems.of("problem.idx.header", file);
            }
            product *= dimension;
        }
        return product;
    }

    private static void checkLength(Path file, boolean compressed, long promised) throws IOException {
        long length = Files.size(file);
        if (compressed ? promised / DEFLATE_RATIO > length : promised > length) {
            throw DataProblems.of("problem.idx.truncated", file);
        }
        if (!compressed && promised < length) {
            throw DataProblems.of("problem.idx.extra", file);
        }
    }

    int dimension(int index) {
        return dimensions[index];
    }

    /// Returns the number of values after the header.
    long payload() {
        return payload;
    }

    /// Reads the next `length` values.
    void read(byte[] target, int offset, int length) {
        try {
            if (in.readNBytes(target, offset, length) < length) {
                throw DataProblems.of("problem.idx.truncated", file);
            }
        } catch (IOException e) {
            throw new ProblemException(problem(file, e), e);
        }
    }

    /// Checks that the file ends after the last value.
    void end() {
        try {
            if (in.read() >= 0) {
                throw DataProblems.of("problem.idx.extra", file);
            }
        } catch (IOException e) {
            throw new ProblemException(problem(file, e), e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new ProblemException(problem(file, e), e);
        }
    }

    private static Problem problem(Path file, IOException error) {
        return switch (error) {
            case EOFException _ -> Problem.of("problem.idx.truncated", file.toString());
            case ZipException _ -> Problem.of("problem.idx.gzip", file.toString());
            default -> DataProblems.reading(file, error);
        };
    }
}
