package elboroom.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import elboroom.i18n.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

import static org.assertj.core.api.Assertions.assertThat;

/// A command line creates the commands that its arguments need.
class CommandsTest {

    private final Commands commands = new Commands().add("one", One::new).add("two", Two::new)
            .addCaller("caller", Caller::new);

    @Command(name = "one")
    private static final class One {}

    @Command(name = "two")
    private static final class Two {}

    @Command(name = "caller")
    private static final class Caller {}

    @Test
    void aCommandIsCreatedAlone() {
        assertThat(commands.neededBy("two", "--help")).hasOnlyElementsOfType(Two.class).hasSize(1);
    }

    @Test
    void aCommandThatRunsOthersIsCreatedWithThem() {
        assertThat(commands.neededBy("caller")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void theVersionNeedsNoCommand(String version) {
        assertThat(commands.neededBy(version)).isEmpty();
        assertThat(commands.neededBy(version, "two")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "three", "--debug", ""})
    void otherArgumentsNeedAllInOrder(String argument) {
        assertThat(commands.neededBy(argument)).extracting(Object::getClass)
                .isEqualTo(List.of(One.class, Two.class, Caller.class));
        assertThat(commands.neededBy()).hasSize(3);
    }

    @Test
    void eachCommandHasTheNameUnderWhichItIsCreated() {
        var messages = new Messages(Locale.ENGLISH);
        CommandLine all = ElboRoom.commandLine(messages, Path.of("details.log"));
        assertThat(all.getSubcommands().keySet()).hasSizeGreaterThan(10).allSatisfy(name -> {
            CommandLine one = ElboRoom.commandLine(messages, Path.of("details.log"), ElboRoom.commands(messages), name);
            assertThat(one.getSubcommands()).containsOnlyKeys(name);
            assertThat(help(one, name)).isEqualTo(help(all, name));
        });
    }

    private static String help(CommandLine line, String command) {
        return Objects.requireNonNull(line.getSubcommands().get(command)).getUsageMessage();
    }
}
