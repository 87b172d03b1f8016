package elboroom.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// The person's home folder, in which runs, preferences, the log and the bin are. Java takes it from the list of users and
/// ignores `HOME`, which servers and containers set. Main thread.
public final class Home {

    private static final String PROPERTY = "user.home";

    private Home() {}

    /// Lets `HOME` go before the list of users, but not before a `user.home` given to Java. Called once, before anything asks
    /// for the home folder.
    public static void choose() {
        Stream<String> arguments = Stream.concat(
                Stream.of(ProcessHandle.current().info().arguments().orElse(new String[0])),
                Stream.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS").map(System::getenv)
                        .flatMap(options -> Optional.ofNullable(options).stream()));
        boolean given = arguments.anyMatch(argument -> argument.contains("-D" + PROPERTY + "="));
        chosen(System.getProperty("os.name"), given, System.getenv("HOME"))
                .ifPresent(home -> System.setProperty(PROPERTY, home));
    }

    /// What `HOME` says where it decides: not on Windows.
    static Optional<String> chosen(String system, boolean given, @Nullable String variable) {
        return Optional.ofNullable(variable).map(Path::of)
                .filter(home -> !given && !system.startsWith("Windows") && home.isAbsolute())
                .map(home -> home.normalize().toString());
    }
}
