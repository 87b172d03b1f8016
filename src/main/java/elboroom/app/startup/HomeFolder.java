package elboroom.app.startup;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/// Finds the home folder, which contains runs, preferences, the log and the bin. Java takes it from the user database
/// and ignores `HOME`, which servers and containers set. Runs on the main thread.
public final class HomeFolder {

    private static final String PROPERTY = "user.home";

    private HomeFolder() {}

    /// Lets `HOME` override the user database, but not a `user.home` given on the Java command line. Called once,
    /// before the home folder is first used.
    public static void choose() {
        chosen(System.getProperty("os.name"), HomeFolder::isUserHomeGiven, System.getenv("HOME"))
                .ifPresent(home -> System.setProperty(PROPERTY, home));
    }

    /// Whether `user.home` was given, also through Java's environment variables. Called only if needed, because it is
    /// slow.
    private static boolean isUserHomeGiven() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .anyMatch(argument -> argument.startsWith("-D" + PROPERTY + "="));
    }

    /// The folder from `HOME` where it applies: not on Windows.
    static Optional<String> chosen(String system, BooleanSupplier given, @Nullable String variable) {
        return Optional.ofNullable(variable).map(Path::of)
                .filter(home -> !system.startsWith("Windows") && home.isAbsolute())
                .map(home -> home.normalize().toString())
                .filter(home -> !home.equals(System.getProperty(PROPERTY)) && !given.getAsBoolean());
    }
}
