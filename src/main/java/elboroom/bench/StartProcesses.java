package elboroom.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;

/// Starts Java and the program in all measured ways, and measures the time from starting a process.
final class StartProcesses {

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
        measure(times, display
                ? program("bench-start", "--window", "--display")
                : program("bench-start", "--window"));
    }

    private static List<String> program(String... arguments) {
        List<String> command = new ArrayList<>(JavaProgram.command());
        command.addAll(List.of(arguments));
        return command;
    }

    /// Waits for the end of a process. If it prints names of `WindowStart`, adds the time of each.
    ///
    /// @return the nanoseconds until its end
    private static long measure(Map<String, List<Long>> times, List<String> command) {
        long start = System.nanoTime();
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (WindowStart.PARTS.contains(line)) {
                        add(times, line, System.nanoTime() - start);
                    }
                }
            }
            int exit = process.waitFor();
            if (exit != 0) {
                throw new ProblemException(Problem.of("problem.cli.benchStart", String.join(" ", command), exit));
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
