package elboroom.ui.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All commands of the window, in the order of the menus.
public record CommandList(List<Group> groups) {

    public CommandList {
        groups = List.copyOf(groups);
    }

    /// Related commands of one menu, separated from the others by a line.
    ///
    /// @param title the message key of the submenu that contains them, if they have one
    public record Group(CommandMenu menu, Optional<String> title, List<Command> commands) {

        public Group(CommandMenu menu, List<Command> commands) {
            this(menu, Optional.empty(), commands);
        }

        public Group(CommandMenu menu, Command... commands) {
            this(menu, List.of(commands));
        }

        /// The same commands in a submenu.
        public Group in(String submenu) {
            return new Group(menu, Optional.of(submenu), commands);
        }
    }

    public List<Command> all() {
        return groups.stream().flatMap(group -> group.commands().stream()).toList();
    }

    /// The groups of one menu.
    Stream<Group> of(CommandMenu menu) {
        return groups.stream().filter(group -> group.menu() == menu);
    }

    /// The menu that contains a command.
    CommandMenu menuOf(Command command) {
        return groups.stream().filter(group -> group.commands().contains(command)).findFirst().orElseThrow().menu();
    }
}
