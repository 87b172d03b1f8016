package elboroom.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import elboroom.bench.BenchCommand;
import elboroom.i18n.Messages;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

/// The result of a command line: its exit code and its output on both streams.
public record Execution(int code, String out, String err) {

    public static Execution of(Object... arguments) {
        return in(Locale.ENGLISH, arguments);
    }

    public static Execution in(Locale locale, Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = ElboRoom.commandLine(new Messages(locale), Path.of("details.log"),
                new BenchCommand(new Messages(locale)));
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = line.execute(Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
        return new Execution(code, out.toString(), err.toString());
    }

    public Execution succeeds() {
        assertThat(code).as(err).isZero();
        return this;
    }

    /// Checks that a failure was reported in exactly one sentence.
    public void fails(int expected, String... words) {
        assertThat(code).as(err).isEqualTo(expected);
        assertThat(err).hasLineCount(1).contains(words).doesNotContain("Exception", "\tat ");
        assertThat(out).isEmpty();
    }

    /// The one JSON object on standard output.
    public JsonObject json() {
        try (JsonReader reader = new JsonReader(new StringReader(out))) {
            reader.setStrictness(Strictness.STRICT);
            JsonObject json = JsonParser.parseReader(reader).getAsJsonObject();
            assertThat(reader.peek()).isEqualTo(JsonToken.END_DOCUMENT);
            return json;
        } catch (IOException e) {
            throw new AssertionError(out, e);
        }
    }
}
