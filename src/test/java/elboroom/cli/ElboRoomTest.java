package elboroom.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.i18n.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import static org.assertj.core.api.Assertions.assertThat;

class ElboRoomTest {

    private static final Path DETAILS = Path.of("details.log");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Command(name = "break")
    static final class Break implements Runnable {

        @Option(names = "--kind", required = true)
        int kind;

        @Override
        public void run() {
            switch (kind) {
                case 0 -> throw new ProblemException(Problem.of("problem.spec.limit", -1));
                case 1 -> throw new IllegalStateException("a bug");
                default -> throw new UnsatisfiedLinkError("no libtorch");
            }
        }
    }

    private int execute(Locale locale, String... arguments) {
        CommandLine line = ElboRoom.commandLine(new Messages(locale), DETAILS, new Break());
        return line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--nope | Unknown command or option: --nope.",
            "dance | Unknown command or option: dance.", "--debug | No command given.",
            "break | Missing required argument: --kind.", "break --kind x | --kind must be an integer (got x)."})
    void misuseIsReportedInOneSentenceWithExitCodeTwo(String arguments, String sentence) {
        assertThat(execute(Locale.ENGLISH, arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString()).startsWith(sentence).contains("--help").hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aProblemIsReportedInOneSentenceWithExitCodeOne() {
        assertThat(execute(Locale.ENGLISH, "break", "--kind", "0")).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).startsWith("Limit must be at least 1");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,a bug", "2,no libtorch"})
    void anUnexpectedErrorIsOneSentenceAndItsStackTraceGoesToTheDetailsFile(String kind, String reason) {
        assertThat(execute(Locale.ENGLISH, "break", "--kind", kind)).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains(reason, DETAILS.toString());
    }

    @Test
    void debugShowsTheStackTrace() {
        assertThat(execute(Locale.ENGLISH, "break", "--kind", "1", "--debug")).isEqualTo(1);
        assertThat(err.toString()).contains("at elboroom.cli.ElboRoomTest");
    }

    @Test
    void helpIsTranslated() {
        assertThat(execute(Locale.KOREAN, "--help")).isZero();
        assertThat(out.toString()).contains("사용법:", "elboroom", "--version", "break");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void versionComesFromTheBuild() {
        assertThat(execute(Locale.ENGLISH, "--version")).isZero();
        assertThat(out.toString()).startsWith("Elbo Room ").doesNotContain("${", "null");
    }
}
