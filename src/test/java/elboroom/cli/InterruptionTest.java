package elboroom.cli;

import java.io.BufferedReader;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import elboroom.i18n.Messages;
import elboroom.store.file.Disk;
import elboroom.store.run.RunFolder;
import elboroom.store.run.RunState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// Interrupts a training process as Ctrl-C does.
@Tag("engine")
public class InterruptionTest {

    @TempDir
    Path folder;

    /// The training process.
    public static final class Program {
        public static void main(String[] arguments) {
            System.exit(ElboRoom.commandLine(new Messages(Locale.ENGLISH), Path.of("details.log")).execute(arguments));
        }
    }

    /// Starts the process with a limit on file size, like a full disk.
    public static final class FullDiskProgram {

        private static final int ROOM = 10_000;

        public static void main(String[] arguments) {
            ScopedValue.where(Disk.BOUND, FullDiskProgram::small).run(() -> Program.main(arguments));
        }

        private static OutputStream small(OutputStream file) {
            return new FilterOutputStream(file) {
                private int written;

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    written += length;
                    if (written > ROOM) {
                        throw new IOException("No space left on device");
                    }
                    out.write(bytes, offset, length);
                }
            };
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process cannot be asked to end there, only be ended")
    void leavesAReadableRunWithTheNewestWeights() throws IOException, InterruptedException {
        Process process = training();
        try (BufferedReader output = process.inputReader(UTF_8)) {
            awaitLine(output, "epoch 2/");
            assertThat(askToEnd(process, output)).startsWith("Stopped after step ").contains("Its weights are in");
        } finally {
            process.destroyForcibly();
        }
        RunFolder kept = RunFolder.open(run());
        assertThat(kept.state()).isEqualTo(RunState.STOPPED);
        assertThat(kept.steps().newest()).hasValueSatisfying(snapshot -> assertThat(snapshot.step()).isGreaterThan(3));
        assertThat(kept.figures()).isPresent();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process cannot be asked to end there, only be ended")
    void isHandledOnceTheRunFolderExists() throws IOException, InterruptedException {
        Process process = training();
        try (BufferedReader output = process.inputReader(UTF_8)) {
            while (Files.notExists(run().resolve("run.json")) && process.isAlive()) {
                Thread.onSpinWait();
            }
            assertThat(askToEnd(process, output)).startsWith("Stopped after step ");
        } finally {
            process.destroyForcibly();
        }
        assertThat(RunFolder.open(run()).state()).isEqualTo(RunState.STOPPED);
        assertThat(run().resolve("run.lock")).doesNotExist();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process cannot be asked to end there, only be ended")
    void namesTheLastWrittenWeightsWhenWaitingForTheDisk() throws IOException, InterruptedException {
        Process process = training();
        String last;
        try (BufferedReader output = process.inputReader(UTF_8)) {
            awaitLine(output, "epoch 2/");
            replaceByAFile(run().resolve("states")); // nothing can be written below it
            awaitLine(output, run().resolve("states").toString());
            last = askToEnd(process, output);
        } finally {
            process.destroyForcibly();
        }
        long newest = RunFolder.open(run()).steps().list().getLast();
        assertThat(last).matches("Stopped after step [\\d,]+, whose weights could not be written\\. .*")
                .endsWith("are from step %,d.".formatted(newest));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process cannot be asked to end there, only be ended")
    void leavesNothingWhenNoWeightsCouldBeWritten() throws IOException, InterruptedException {
        Process process = training(FullDiskProgram.class);
        try (BufferedReader output = process.inputReader(UTF_8)) {
            awaitLine(output, "No space left on device");
            assertThat(run()).exists();
            assertThat(askToEnd(process, output)).contains("No weights could be written to " + run(), "discarded");
        } finally {
            process.destroyForcibly();
        }
        assertThat(run()).doesNotExist();
    }

    /// The program may create the folder again in between.
    private void replaceByAFile(Path states) throws IOException {
        for (int attempt = 0; !Files.isRegularFile(states); attempt++) {
            Files.move(states, folder.resolve("moved" + attempt));
            try {
                Files.createFile(states);
            } catch (FileAlreadyExistsException _) {
                // try again
            }
        }
    }

    private Path run() {
        return folder.resolve("run");
    }

    private Process training() throws IOException {
        return training(Program.class);
    }

    private Process training(Class<?> program) throws IOException {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                program.getName(), "train", "--data", "digits", "--limit", "256", "--hidden", "32", "--epochs",
                "1000000", "--out", run().toString()).redirectErrorStream(true).start();
    }

    private static void awaitLine(BufferedReader output, String part) throws IOException {
        String line = output.readLine();
        while (line != null && !line.contains(part)) {
            line = output.readLine();
        }
        assertThat(line).as("a line with " + part).isNotNull();
    }

    /// Returns the last line that the process prints.
    private static String askToEnd(Process process, BufferedReader output) throws InterruptedException {
        process.toHandle().destroy(); // unlike process.destroy(), keeps the output readable
        String last = output.lines().toList().getLast();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return last;
    }
}
