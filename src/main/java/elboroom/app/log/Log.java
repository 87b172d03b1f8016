package elboroom.app.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.LogManager;

/// Configures logging: warnings of libraries as one line on standard error, and every failure with its stack trace in
/// a file that is created when needed. Nothing goes to standard output.
public final class Log {

    private static final String CONFIGURATION = "logging.properties";

    private Log() {}

    /// Reads the configuration. java.util.logging creates one when something is logged for the first time, which most
    /// commands do not.
    public static final class Configuration {

        public Configuration() throws IOException {
            try (InputStream configuration = Log.class.getResourceAsStream(CONFIGURATION)) {
                LogManager.getLogManager().readConfiguration(configuration);
            }
        }
    }

    /// Called once, before anything is logged. A configuration given by `-Djava.util.logging.config.file` takes
    /// precedence.
    public static void install() {
        if (System.getProperty("java.util.logging.config.file") == null) {
            System.setProperty("java.util.logging.config.class", Configuration.class.getName());
        }
    }

    /// The details file, in the system's usual location for logs.
    public static Path file() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home"));
        if (system.startsWith("windows")) {
            return folder("LOCALAPPDATA", home.resolve("AppData", "Local")).resolve("Elbo Room", "elboroom.log");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library", "Logs", "Elbo Room", "elboroom.log");
        }
        return folder("XDG_STATE_HOME", home.resolve(".local", "state")).resolve("elboroom", "elboroom.log");
    }

    /// The details file if it has entries of this session; else empty.
    public static Optional<Path> written() {
        return Optional.of(file()).filter(DetailsHandler::isWrittenHere);
    }

    private static Path folder(String variable, Path otherwise) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }
}
