package elboroom;

import java.util.Locale;

import elboroom.app.Display;
import elboroom.app.HomeFolder;
import elboroom.app.JarTimes;
import elboroom.app.Log;
import elboroom.app.WindowCommand;
import elboroom.bench.BenchCommand;
import elboroom.bench.BenchWindowCommand;
import elboroom.cli.ElboRoom;
import elboroom.cli.output.StandardOutput;
import elboroom.demo.DemoCommand;
import elboroom.i18n.Messages;
import picocli.CommandLine;

/// The entry: without arguments the window opens, with arguments the command line runs. Where no window can open, the
/// first says so in one sentence and shows the demo instead.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        if (!System.getProperty("os.name").startsWith("Windows")) { // where AWT alone knows the bin
            System.setProperty("java.awt.headless", "true"); // images are read through ImageIO, which needs no screen
        }
        HomeFolder.choose();
        Log.install();
        JarTimes.restore();
        var messages = new Messages(Locale.getDefault());
        CommandLine commands = ElboRoom.commandLine(messages, Log.file(), new BenchCommand(messages),
                new WindowCommand(),
                new DemoCommand(messages), new BenchWindowCommand(messages));
        commands.setOut(StandardOutput.writer()).setErr(StandardOutput.errors());
        System.exit(args.length > 0 ? commands.execute(args) : open(commands, messages));
    }

    private static int open(CommandLine commands, Messages messages) {
        return Display.obstacle().map(problem -> {
            commands.getErr().println(messages.sentence(problem) + " " + messages.text("app.demoInstead"));
            return commands.execute("demo");
        }).orElseGet(() -> commands.execute("window"));
    }
}
