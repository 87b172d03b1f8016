package elboroom.demo;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;

import elboroom.cli.ElboRoom;
import elboroom.i18n.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

/// The demo itself needs a separate process, because JavaFX starts only once per process.
class DemoCommandTest {

    @TempDir
    Path folder;

    @Test
    void aTooShortDemoIsAUsageErrorAndLeavesNothing() {
        Messages messages = new Messages(Locale.ENGLISH);
        StringWriter errors = new StringWriter();
        CommandLine commands = ElboRoom.commandLine(messages, folder.resolve("log"), new DemoCommand(messages));
        int code = commands.setErr(new PrintWriter(errors)).execute("demo", "--seconds", "3", "--out",
                folder.resolve("demo").toString());
        assertThat(code).isEqualTo(2);
        assertThat(errors.toString()).contains("(got 3)").doesNotContain("Exception");
        assertThat(folder.resolve("demo")).doesNotExist();
    }
}
