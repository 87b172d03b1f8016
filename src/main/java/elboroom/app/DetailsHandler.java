package elboroom.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/// Appends what went wrong to the file for details, which exists only if something did. A file that has grown large
/// becomes the `.old` one. Records come from any thread.
public final class DetailsHandler extends Handler {

    private static final long LARGE = 1_000_000;

    private final Path file;

    public DetailsHandler() {
        this(Log.file());
    }

    DetailsHandler(Path file) {
        this.file = file;
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        if (!isLoggable(entry)) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.exists(file) && Files.size(file) > LARGE) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(file, text(entry), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            reportError(null, e, ErrorManager.WRITE_FAILURE);
        }
    }

    /// A log that cannot be written must not hide what it was about.
    @Override
    protected void reportError(@org.jspecify.annotations.Nullable String message, Exception e, int code) {
        // nothing can be done about it
    }

    private static String text(LogRecord entry) {
        var text = new StringWriter();
        var writer = new PrintWriter(text);
        var time = entry.getInstant().atZone(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
        writer.println(time.toOffsetDateTime() + " " + entry.getLevel().getName() + " " + entry.getLoggerName() + ": "
                + entry.getMessage());
        if (entry.getThrown() != null) {
            entry.getThrown().printStackTrace(writer);
        }
        return text.toString();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
