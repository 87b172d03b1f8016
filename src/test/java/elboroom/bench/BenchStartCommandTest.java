package elboroom.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import elboroom.cli.ElboRoom;
import elboroom.i18n.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class BenchStartCommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "101"})
    void roundsOutOfBoundsAreUsageErrors(String rounds) {
        var err = new StringWriter();
        var messages = new Messages(Locale.ENGLISH);
        CommandLine line = ElboRoom.commandLine(messages, Path.of("details.log"), new BenchStartCommand(messages));
        assertThat(line.setErr(new PrintWriter(err)).execute("bench-start", "--rounds", rounds)).isEqualTo(2);
        assertThat(err.toString()).hasLineCount(1).contains("--rounds", rounds);
    }

    @Test
    void theProgramStartsAgainAsItWasStarted() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(JavaProgram.command());
        command.add("--version");
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("Elbo Room ");
        assertThat(process.waitFor()).isZero();
    }
}
