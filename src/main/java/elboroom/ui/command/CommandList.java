package elboroom.ui.command;

import java.util.List;
import java.util.stream.Stream;

/// All commands of the window, in the order of the menus.
public record CommandList(List<Group> groups) {

    public CommandList {
        groups = List.copyOf(groups);
    }

    /// Related commands of one menu, separated from the others by a line.
    public record Group(CommandMenu menu, List<Command> commands) {

        public Group(CommandMenu menu, Command... commands) {
            this(menu, List.of(commands));
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
