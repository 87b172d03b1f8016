package elboroom.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import elboroom.i18n.Messages;
import elboroom.store.RunFolder;
import elboroom.store.RunState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// Asks a training process to end, as Ctrl-C does.
@Tag("engine")
class InterruptionTest {

    @TempDir
    Path folder;

    /// The process.
    static final class Program {
        public static void main(String[] arguments) {
            System.exit(ElboRoom.commandLine(new Messages(Locale.ENGLISH), Path.of("details.log")).execute(arguments));
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process cannot be asked to end there, only be ended")
    void leavesAReadableRunWithTheNewestWeights() throws IOException, InterruptedException {
        Path run = folder.resolve("run");
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                Program.class.getName(), "train", "--data", "digits", "--limit", "256", "--hidden", "32", "--epochs",
                "1000000", "--out", run.toString()).redirectErrorStream(true).start();
        try (BufferedReader told = process.inputReader(UTF_8)) {
            String line = told.readLine();
            while (line != null && !line.startsWith("epoch 2/")) {
                line = told.readLine();
            }
            process.toHandle().destroy(); // unlike process.destroy() it leaves what was told readable
            assertThat(told.lines().toList().getLast()).startsWith("Stopped after step ");
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        RunFolder kept = RunFolder.open(run);
        assertThat(kept.state()).isEqualTo(RunState.STOPPED);
        assertThat(kept.newestSnapshot()).hasValueSatisfying(snapshot -> assertThat(snapshot.step()).isGreaterThan(3));
        assertThat(kept.figures()).isPresent();
    }
}
