package elboroom.store.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.Optional;

import elboroom.store.file.RegularFiles;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Reads the lines of `metrics.csv`; a missing file has none. Skips a byte order mark and carriage returns, which other
/// programs add on saving; invalid UTF-8 gives a line that is not a row. Not thread-safe.
final class LogLines implements AutoCloseable {

    /// Read limit in bytes; more than a million rows.
    private static final long MOST = 256L << 20;
    /// More characters than any row has.
    private static final int LONGEST = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final BufferedReader reader;
    private boolean first = true;
    private String tail = "";

    LogLines(Path file) throws IOException {
        InputStream in = RegularFiles.exists(file) ? RegularFiles.open(file, MOST) : InputStream.nullInputStream();
        reader = new BufferedReader(new InputStreamReader(in, UTF_8));
    }

    /// Returns the next terminated line; of a line that is too long for a row, its beginning.
    Optional<String> next() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            if (c == '\n') {
                return Optional.of(text(line));
            }
            if (line.length() < LONGEST) {
                line.append((char) c);
            }
        }
        if (!line.isEmpty()) {
            tail = text(line);
        }
        return Optional.empty();
    }

    /// Returns the text after the last line end, once all lines have been read.
    String tail() {
        return tail;
    }

    private String text(StringBuilder line) {
        int from = first && !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        int to = line.length() > from && line.charAt(line.length() - 1) == '\r' ? line.length() - 1 : line.length();
        first = false;
        return line.substring(from, to);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
