package elboroom.cli.output;

import java.util.Locale;

import elboroom.domain.Problem;
import elboroom.i18n.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommandLineProblemsTest {

    @ParameterizedTest
    @ValueSource(strings = {"problem.data.relative", "problem.data.other", "problem.data.otherCount"})
    void theOptionIsNamedOnTheCommandLineOnly(String key) {
        Problem problem = Problem.of(key, "mnist", 1, 2, 3, 4);
        for (Locale locale : Messages.LANGUAGES) {
            Messages messages = new Messages(locale);
            assertThat(messages.sentence(problem)).contains("mnist").doesNotContain("--data");
            assertThat(messages.sentence(CommandLineProblems.of(problem))).contains("mnist", "--data");
        }
    }

    @Test
    void theSpaceLimitNamesACommandOnTheCommandLineOnly() {
        Problem problem = Problem.of("problem.library.full", 3000.0, 2048.0);
        for (Locale locale : Messages.LANGUAGES) {
            Messages messages = new Messages(locale);
            assertThat(messages.sentence(problem)).contains("3,000.0", "2,048.0").doesNotContain("elboroom", "--");
            assertThat(messages.sentence(CommandLineProblems.of(problem))).contains("3,000.0", "2,048.0",
                    "elboroom runs space --limit", "--thin", "elboroom runs delete");
        }
    }
}
