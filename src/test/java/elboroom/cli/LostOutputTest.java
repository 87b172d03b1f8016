package elboroom.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import elboroom.i18n.Messages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// A command whose results do not reach standard output fails.
class LostOutputTest {

    private static final String SENTENCE = "Cannot write to standard output";

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    /// A full disk.
    private static final class Full extends Writer {

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("No space left on device");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private int execute(String... arguments) {
        CommandLine line = ElboRoom.commandLine(new Messages(Locale.ENGLISH), Path.of("details.log"));
        return line.setOut(new PrintWriter(new Full())).setErr(new PrintWriter(err)).execute(arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "train --help", "runs --help", "data digits", "data toy:moons"})
    void isAFailure(String arguments) {
        assertThat(execute(arguments.split(" "))).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).startsWith(SENTENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--json"})
    void failsListingRuns(String option) throws IOException {
        Files.createDirectory(folder.resolve("run"));
        Files.writeString(folder.resolve("run").resolve("run.json"), "{}");
        assertThat(execute(("runs " + folder + " " + option).strip().split(" "))).isEqualTo(1);
        assertThat(err.toString()).contains(SENTENCE);
    }

    @Test
    @Tag("engine")
    void failsEvaluateAndCompare() {
        assertThat(execute("evaluate", "mnist-2d", "--data", "digits", "--limit", "100", "--nll-samples", "0",
                "--json")).isEqualTo(1);
        assertThat(err.toString()).contains(SENTENCE);
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux has a device that is always full")
    void isDetectedOnTheSystemStreams() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), "elboroom.Main",
                "--version").redirectOutput(new File("/dev/full")).start();
        String errors = new String(process.getErrorStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(errors).isEqualTo(1);
        assertThat(errors).hasLineCount(1).contains(new Messages(Locale.getDefault()).text("problem.cli.output"));
    }
}
