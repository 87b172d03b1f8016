package elboroom.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import elboroom.domain.Problem;
import elboroom.domain.run.Advice;
import elboroom.i18n.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

/// Advice names existing options on the command line, and existing labels in the window.
class AdviceWordsTest {

    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");
    private static final Pattern LABEL = Pattern.compile("[“‘]([^”’]+)[”’]");

    @ParameterizedTest
    @EnumSource(Advice.class)
    void commandLineAdviceNamesExistingOptions(Advice advice) {
        for (Locale language : Messages.LANGUAGES) {
            String words = words("cli", advice, new Messages(language));
            assertThat(options()).containsAll(found(OPTION, words, 0));
            assertThat(found(LABEL, words, 1)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Advice.class)
    void windowAdviceNamesExistingLabels(Advice advice) {
        for (Locale language : Messages.LANGUAGES) {
            Messages messages = new Messages(language);
            String words = words("window", advice, messages);
            Set<String> labels = messages.keys().stream()
                    .filter(key -> key.startsWith("setup.") || key.startsWith("setting.")
                            || key.startsWith("timeline."))
                    .map(messages::text).collect(Collectors.toSet());
            assertThat(labels).containsAll(found(LABEL, words, 1));
            assertThat(found(OPTION, words, 0)).isEmpty();
        }
    }

    private static String words(String medium, Advice advice, Messages messages) {
        return messages.sentence(Problem.of("problem.advice." + medium + "." + advice.name().toLowerCase(Locale.ROOT)));
    }

    private static Set<String> options() {
        CommandLine train = Objects.requireNonNull(ElboRoom.commandLine(new Messages(Locale.ENGLISH),
                Path.of("details.log")).getSubcommands().get("train"));
        return new TreeSet<>(train.getCommandSpec().optionsMap().keySet());
    }

    private static Set<String> found(Pattern pattern, String words, int group) {
        return pattern.matcher(words).results().map((MatchResult result) -> result.group(group))
                .collect(Collectors.toSet());
    }
}
