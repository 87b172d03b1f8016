package elboroom;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import elboroom.app.WindowCommand;
import elboroom.app.log.Log;
import elboroom.app.startup.Display;
import elboroom.app.startup.HomeFolder;
import elboroom.app.startup.JarTimes;
import elboroom.app.startup.StartPhases;
import elboroom.bench.BenchCommand;
import elboroom.bench.BenchStartCommand;
import elboroom.bench.BenchWindowCommand;
import elboroom.cli.Commands;
import elboroom.cli.ElboRoom;
import elboroom.cli.output.StandardOutput;
import elboroom.demo.DemoCommand;
import elboroom.demo.KeepGridCommand;
import elboroom.demo.RehearsalCommand;
import elboroom.demo.ScreenshotsCommand;
import elboroom.i18n.Messages;

/// The entry: without arguments, or with `--safe` or a run in one file alone, the window opens; with others the command
/// line runs. Where no window can open, the first says so in one sentence and shows the demo instead.
public final class Main {

    private static final String SAFE = "--safe";

    private Main() {}

    public static void main(String[] args) {
        StartPhases.reached(StartPhases.Phase.MAIN);
        if (!System.getProperty("os.name").startsWith("Windows")) { // where AWT alone knows the bin
            System.setProperty("java.awt.headless", "true"); // images are read through ImageIO, which needs no screen
        }
        HomeFolder.choose();
        Log.install();
        JarTimes.restore();
        var messages = new Messages(Locale.getDefault());
        System.exit(isWindow(args) ? open(messages, args) : execute(messages, args));
    }

    /// Whether only the window is to be opened, which needs no command line.
    private static boolean isWindow(String[] args) {
        return args.length == 0 || (args.length == 1 && (args[0].equals(SAFE) || isFile(args[0])));
    }

    /// Whether an argument is a run in one file, which the desktop passes after a double click.
    private static boolean isFile(String argument) {
        return argument.toLowerCase(Locale.ROOT).endsWith(".elboroom") && !argument.startsWith("-");
    }

    private static int open(Messages messages, String... args) {
        boolean safe = List.of(args).contains(SAFE);
        Optional<String> file = Stream.of(args).filter(Main::isFile).findFirst();
        return Display.obstacle().map(problem -> {
            StandardOutput.errors().println(messages.sentence(problem) + " " + messages.text("app.demoInstead"));
            return execute(messages, "demo");
        }).orElseGet(() -> ElboRoom.run(messages, Log.file(), StandardOutput.errors(),
                () -> WindowCommand.open(safe, file)));
    }

    private static int execute(Messages messages, String... arguments) {
        Commands commands = ElboRoom.commands(messages).add("bench", () -> new BenchCommand(messages))
                .add("window", WindowCommand::new).addCaller("demo", () -> new DemoCommand(messages))
                .addCaller("rehearsal", RehearsalCommand::new)
                .add("keep-grid", () -> new KeepGridCommand(messages))
                .add("screenshots", () -> new ScreenshotsCommand(messages))
                .add("bench-window", () -> new BenchWindowCommand(messages))
                .add("bench-start", () -> new BenchStartCommand(messages));
        return ElboRoom.commandLine(messages, Log.file(), commands, arguments).setOut(StandardOutput.writer())
                .setErr(StandardOutput.errors()).execute(arguments);
    }
}
