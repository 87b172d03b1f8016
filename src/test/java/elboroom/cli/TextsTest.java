package elboroom.cli;

import java.nio.file.Path;
import java.util.stream.Stream;

import elboroom.bench.BenchCommand;
import elboroom.i18n.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

import static org.assertj.core.api.Assertions.assertThat;

/// Every command, option and parameter has a description in both languages.
class TextsTest {

    static Stream<CommandLine> commands() {
        return Messages.LANGUAGES.stream()
                .map(locale -> ElboRoom.commandLine(new Messages(locale), Path.of("details.log"),
                        new BenchCommand(new Messages(locale))))
                .flatMap(TextsTest::below);
    }

    private static Stream<CommandLine> below(CommandLine command) {
        return command.getSubcommands().values().stream().flatMap(sub -> Stream.concat(Stream.of(sub), below(sub)));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandAndOptionHasAText(CommandLine command) {
        assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty();
        assertThat(command.getCommandSpec().args()).allSatisfy(argument -> assertThat(text(argument))
                .as(argument.toString()).isNotBlank());
    }

    private static String text(ArgSpec argument) {
        return String.join("", argument.description());
    }
}
