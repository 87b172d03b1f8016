package elboroom.app;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/// The person's home folder, in which runs, preferences, the log and the bin are. Java takes it from the list of users and
/// ignores `HOME`, which servers and containers set. Main thread.
public final class Home {

    private static final String PROPERTY = "user.home";

    private Home() {}

    /// Lets `HOME` go before the list of users, but not before a `user.home` given to Java. Called once, before anything asks
    /// for the home folder.
    public static void choose() {
        chosen(System.getProperty("os.name"), Home::given, System.getenv("HOME"))
                .ifPresent(home -> System.setProperty(PROPERTY, home));
    }

    /// Also in the variables that Java reads. Asked only where it matters, as it takes a while.
    private static boolean given() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .anyMatch(argument -> argument.startsWith("-D" + PROPERTY + "="));
    }

    /// What `HOME` says where it decides: not on Windows.
    static Optional<String> chosen(String system, BooleanSupplier given, @Nullable String variable) {
        return Optional.ofNullable(variable).map(Path::of)
                .filter(home -> !system.startsWith("Windows") && home.isAbsolute())
                .map(home -> home.normalize().toString())
                .filter(home -> !home.equals(System.getProperty(PROPERTY)) && !given.getAsBoolean());
    }
}
