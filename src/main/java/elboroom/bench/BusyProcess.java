package elboroom.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;

/// Another process that keeps one processor busy until closed, to measure training on a shared machine.
final class BusyProcess implements AutoCloseable {

    private static final int ROUND = 100_000_000;

    private final Process process;

    /// Starts the process and returns once it is busy.
    BusyProcess() {
        Path java = JavaProgram.executable();
        if (!Files.isExecutable(java)) {
            throw new ProblemException(Problem.of("problem.cli.neighbour", java));
        }
        try {
            process = new ProcessBuilder(java.toString(), "-XX:+UseSerialGC", "-Xmx16m", "-cp",
                    System.getProperty("java.class.path"), BusyProcess.class.getName())
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            if (process.getInputStream().read() < 0) {
                throw new IOException("it ended at once");
            }
        } catch (IOException e) {
            throw new ProblemException(Problem.of("problem.cli.neighbour", java), e);
        }
    }

    /// The main method of the other process: runs until its parent has ended.
    public static void main(String[] args) {
        ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
        System.out.println();
        long value = 1;
        while (parent.isAlive() && value != 0) {
            for (int i = 0; i < ROUND; i++) {
                value = value * 6364136223846793005L | 1;
            }
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
