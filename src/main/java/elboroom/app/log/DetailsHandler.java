package elboroom.app.log;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/// Appends failures to the details file, which is created on the first one. A large file becomes the `.old` file.
/// Thread-safe.
public final class DetailsHandler extends Handler {

    private static final long LARGE = 1_000_000;

    private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rw-------");
    /// Removed from paths, because it contains the user name.
    private static final String HOME = System.getProperty("user.home");

    /// The files that this process has written to.
    private static final Set<Path> WRITTEN = ConcurrentHashMap.newKeySet();

    private final Path file;

    public DetailsHandler() {
        this(Log.file());
    }

    DetailsHandler(Path file) {
        this.file = file;
    }

    /// Whether this process has written to a file.
    static boolean isWrittenHere(Path file) {
        return WRITTEN.contains(file) && Files.exists(file);
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
            keepPrivate();
            Files.writeString(file, HOME.length() > 1 ? text(entry).replace(HOME, "~") : text(entry),
                    StandardOpenOption.APPEND);
            WRITTEN.add(file);
        } catch (IOException e) {
            reportError(null, e, ErrorManager.WRITE_FAILURE);
        }
    }

    /// Makes the file readable by its owner only, if the file system supports permissions, because it contains file
    /// names.
    private void keepPrivate() throws IOException {
        boolean permissions = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (!Files.exists(file)) {
            Files.createFile(file, permissions
                    ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(OWN)}
                    : new FileAttribute<?>[0]);
        } else if (permissions && !Files.getPosixFilePermissions(file).equals(OWN)) {
            Files.setPosixFilePermissions(file, OWN);
        }
    }

    /// A failure to write the log must not hide the original one.
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
