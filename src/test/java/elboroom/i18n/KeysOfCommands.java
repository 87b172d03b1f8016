package elboroom.i18n;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

import elboroom.app.WindowCommand;
import elboroom.bench.BenchCommand;
import elboroom.bench.BenchStartCommand;
import elboroom.bench.BenchWindowCommand;
import elboroom.cli.ElboRoom;
import elboroom.demo.DemoCommand;
import elboroom.demo.ScreenshotsCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// The keys that picocli requests while it writes the help of every command: `elboroom.<command>.<option>`, `<option>`,
/// `usage.<heading>` and so on, by picocli's rules.
final class KeysOfCommands extends ResourceBundle {

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Set<String> asked = new TreeSet<>();

    private KeysOfCommands() {}

    static Set<String> ofEveryCommand() {
        var keys = new KeysOfCommands();
        CommandLine line = ElboRoom.commandLine(keys.messages, Path.of("log"), new BenchCommand(keys.messages),
                new WindowCommand(), new DemoCommand(keys.messages), new BenchWindowCommand(keys.messages),
                new BenchStartCommand(keys.messages), new ScreenshotsCommand(keys.messages));
        line.setResourceBundle(keys);
        keys.writeHelp(line);
        return keys.asked;
    }

    private void writeHelp(CommandLine line) {
        line.getUsageMessage();
        line.getSubcommands().values().forEach(this::writeHelp);
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        asked.add(key);
        return messages.has(key) ? "x" : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(messages.keys());
    }
}
