package elboroom.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How to start this program again, and the Java that runs it.
final class JavaProgram {

    private JavaProgram() {}

    /// The `java` of this process, which may be missing in a packaged application.
    static Path executable() {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        return Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
    }

    /// The command that starts this program as it was started, without its arguments: the launcher of the packaged
    /// application, or Java with the same options.
    static List<String> command() {
        String launcher = System.getProperty("jpackage.app-path");
        if (launcher != null) {
            return List.of(launcher);
        }
        List<String> command = new ArrayList<>(List.of(executable().toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "elboroom.Main"));
        return command;
    }
}
