package elboroom;

import java.util.Locale;

import elboroom.app.App;
import elboroom.app.Display;
import elboroom.app.Log;
import elboroom.cli.ElboRoom;
import elboroom.i18n.Messages;
import picocli.CommandLine;

/// The entry: without arguments the window opens, with arguments the command line runs. Where no window can open, the
/// first says so in one sentence and shows the demo instead.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true"); // images are read through ImageIO, which needs no screen
        Log.install();
        var messages = new Messages(Locale.getDefault());
        System.exit(args.length > 0 ? run(messages, args) : open(messages));
    }

    private static int open(Messages messages) {
        var obstacle = Display.obstacle();
        if (obstacle.isPresent()) {
            var commands = commands(messages);
            commands.getErr().println(messages.sentence(obstacle.get()) + " " + messages.text("app.demoInstead"));
            return commands.execute("demo");
        }
        App.open();
        return 0;
    }

    private static int run(Messages messages, String[] args) {
        return commands(messages).execute(args);
    }

    private static CommandLine commands(Messages messages) {
        return ElboRoom.commandLine(messages, Log.file());
    }
}
