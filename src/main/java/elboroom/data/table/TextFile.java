package elboroom.data.table;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

import elboroom.data.file.DataProblems;
import elboroom.data.file.Folders;

/// A text file, plain or gzipped, whose encoding is detected when it is opened. It can be read several times.
final class TextFile {

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final boolean zipped;
    private final long size;
    private final Encoding encoding;

    private TextFile(Path path, boolean zipped, long size, Encoding encoding) {
        this.path = path;
        this.zipped = zipped;
        this.size = size;
        this.encoding = encoding;
    }

    /// Opens a file, and reads it once to find its encoding.
    ///
    /// @param read receives the number of bytes read since the last call; may throw to cancel
    /// @throws elboroom.domain.ProblemException if it cannot be read or is not a text
    static TextFile open(Path path, LongConsumer read) {
        try {
            Folders.requireFile(path);
            boolean zipped = zipped(path);
            return new TextFile(path, zipped, Files.size(path), encoding(path, zipped, read));
        } catch (IOException e) {
            throw problem(path, e);
        }
    }

    private static Encoding encoding(Path path, boolean zipped, LongConsumer read) throws IOException {
        for (Encoding encoding : Encoding.values()) {
            if (!encoding.possible(first(path, zipped))) {
                continue;
            }
            try (Reader reader = reader(path, zipped, encoding, read)) {
                char[] text = new char[BUFFER];
                while (reader.read(text) >= 0) {
                    // only decoded
                }
                return encoding;
            } catch (CharacterCodingException _) {
                // not in this encoding
            }
        }
        throw DataProblems.of("problem.table.notText", path);
    }

    private static byte[] first(Path path, boolean zipped) throws IOException {
        try (InputStream in = bytes(path, zipped, _ -> {})) {
            return in.readNBytes(Encoding.SAMPLE);
        }
    }

    private static boolean zipped(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
        }
    }

    private static InputStream bytes(Path path, boolean zipped, LongConsumer read) throws IOException {
        InputStream file = Files.newInputStream(path);
        try {
            InputStream counted = new BufferedInputStream(new Counted(file, read), BUFFER);
            return zipped ? new GZIPInputStream(counted, BUFFER) : counted;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static Reader reader(Path path, boolean zipped, Encoding encoding, LongConsumer read)
            throws IOException {
        InputStream in = bytes(path, zipped, read);
        in.skipNBytes(encoding.mark());
        return new InputStreamReader(in, encoding.charset().newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /// Returns why a file could not be read.
    static RuntimeException problem(Path path, IOException error) {
        return Files.isReadable(path) && Files.isRegularFile(path)
                ? DataProblems.of("problem.table.damaged", path)
                : DataProblems.of(path, error);
    }

    Path path() {
        return path;
    }

    Encoding encoding() {
        return encoding;
    }

    /// Returns the number of bytes on the disk.
    long size() {
        return size;
    }

    /// Opens the text from its start.
    Reader reader(LongConsumer read) throws IOException {
        return reader(path, zipped, encoding, read);
    }

    /// Reports how many bytes were read.
    private static final class Counted extends FilterInputStream {

        private final LongConsumer read;

        Counted(InputStream in, LongConsumer read) {
            super(in);
            this.read = read;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            read.accept(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            read.accept(Math.max(0, count));
            return count;
        }
    }
}
