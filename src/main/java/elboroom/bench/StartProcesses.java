package elboroom.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;

import elboroom.app.startup.StartPhases;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;

/// Starts Java and the program in all measured ways, and measures the time from starting a process.
final class StartProcesses {

    /// Java's own variable for options, which the launcher of the packaged application passes on.
    private static final String OPTIONS = "JAVA_TOOL_OPTIONS";
    private static final List<String> PHASES = Stream.of(StartPhases.Phase.values()).map(StartPhases.Phase::id)
            .toList();

    private final Path folder;
    private final boolean display;

    /// @param folder for what the program writes
    /// @param display whether windows open on the display
    StartProcesses(Path folder, boolean display) {
        this.folder = folder;
        this.display = display;
    }

    /// Starts each once and adds the nanoseconds by name.
    void addTo(Map<String, List<Long>> times) {
        add(times, "java", measure(times, List.of(JavaProgram.executable().toString(), "-version")));
        add(times, "version", measure(times, program("--version")));
        add(times, "runs", measure(times, program("runs", folder.toString())));
        add(times, "manifold", measure(times,
                program("manifold", "mnist-2d", "--out", folder.resolve("manifold.png").toString())));
        measureWindow(times);
    }

    /// Starts the window as a user does, with preferences and runs of its own; it prints the phases of its start, and
    /// closes after the last.
    private void measureWindow(Map<String, List<Long>> times) {
        ProcessBuilder window = new ProcessBuilder(program());
        StringJoiner options = new StringJoiner(" ").add("-D" + StartPhases.PROPERTY + "=true")
                .add(option("elboroom.runs", folder.resolve("runs").toString()))
                .add(option("elboroom.preferences", folder.resolve("preferences.json").toString()));
        if (!display) {
            options.add("-Dglass.platform=Headless").add("-Dprism.order=sw");
        }
        window.environment().merge(OPTIONS, options.toString(), (given, ours) -> given + " " + ours);
        measure(times, window);
    }

    /// A property for Java's variable, which separates words by spaces.
    private static String option(String name, String value) {
        return "\"-D" + name + "=" + value + "\"";
    }

    private static List<String> program(String... arguments) {
        List<String> command = new ArrayList<>(JavaProgram.command());
        command.addAll(List.of(arguments));
        return command;
    }

    /// Waits for the end of a process. If it prints names of phases, adds the time of each.
    ///
    /// @return the nanoseconds until its end
    private static long measure(Map<String, List<Long>> times, List<String> command) {
        return measure(times, new ProcessBuilder(command));
    }

    private static long measure(Map<String, List<Long>> times, ProcessBuilder command) {
        long start = System.nanoTime();
        try {
            Process process = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
            try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (PHASES.contains(line)) {
                        add(times, line, System.nanoTime() - start);
                    }
                }
            }
            int exit = process.waitFor();
            if (exit != 0) {
                throw new ProblemException(
                        Problem.of("problem.cli.benchStart", String.join(" ", command.command()), exit));
            }
            return System.nanoTime() - start;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void add(Map<String, List<Long>> times, String name, long nanos) {
        times.computeIfAbsent(name, _ -> new ArrayList<>()).add(nanos);
    }
}
