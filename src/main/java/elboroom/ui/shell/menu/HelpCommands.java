package elboroom.ui.shell.menu;

import java.util.List;

import elboroom.ui.command.Command;
import elboroom.ui.command.CommandList.Group;
import elboroom.ui.command.CommandMenu;

/// The commands of the Help menu. Runs on the FX thread.
public record HelpCommands(Cards cards) {

    /// Shows cards and dialogs over the window, which are created then.
    public interface Cards {

        void start();

        void tour();

        void documents();

        void palette();

        void shortcuts();

        void licences();

        void about();
    }

    public List<Group> groups() {
        return List.of(
                new Group(CommandMenu.HELP, Command.of("help.start", cards::start).on("Shortcut+Shift+H"),
                        Command.of("help.tour", cards::tour)),
                new Group(CommandMenu.HELP, Command.of("help.documents", cards::documents).on("Shift+F1"),
                        Command.of("help.palette", cards::palette).on("Shortcut+K"),
                        Command.of("help.shortcuts", cards::shortcuts).on("F1")),
                new Group(CommandMenu.HELP, Command.of("shell.licences", cards::licences),
                        Command.of("help.about", cards::about)));
    }
}
