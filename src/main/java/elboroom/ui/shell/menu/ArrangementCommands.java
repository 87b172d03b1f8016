package elboroom.ui.shell.menu;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;

import elboroom.domain.preferences.Arrangement;
import elboroom.domain.preferences.ExplorePane;
import elboroom.ui.command.Command;
import elboroom.ui.command.CommandList.Group;
import elboroom.ui.command.CommandMenu;
import elboroom.ui.shell.PanesViewModel;
import elboroom.ui.shell.ShellViewModel;
import elboroom.ui.shell.Workspace;

/// The commands that show, hide and arrange the panes of Explore. Each switches to that workspace. Runs on the FX
/// thread.
///
/// @param fullScreen whether the window fills the screen
record ArrangementCommands(ShellViewModel shell, BooleanProperty fullScreen) {

    private static final List<Arrangement> ARRANGEMENTS = List.of(Arrangement.values());
    private static final int FIRST_KEY = 6;

    Group shownPanes() {
        return new Group(CommandMenu.VIEW, Stream.of(ExplorePane.values()).map(this::pane).toList())
                .in("view.panes");
    }

    Group arrangements() {
        return new Group(CommandMenu.VIEW, Stream.concat(ARRANGEMENTS.stream().map(this::arrangement),
                Stream.of(Command.of("view.arrangement.reset", () -> explore(panes()::reset)))).toList())
                .in("view.arrangements");
    }

    List<Command> large() {
        PanesViewModel panes = panes();
        return List.of(Command.of("view.present", () -> {
            boolean start = !panes.presenting().get();
            explore(() -> panes.presenting().set(start));
        }).on("F5").selectedWhile(panes.presenting()),
                Command.of("view.fullScreen", () -> fullScreen.set(!fullScreen.get())).on("F11")
                        .selectedWhile(fullScreen));
    }

    private PanesViewModel panes() {
        return shell.panes();
    }

    private void explore(Runnable action) {
        shell.place().set(Workspace.EXPLORE);
        action.run();
    }

    private Command pane(ExplorePane pane) {
        ObservableValue<Boolean> shown = panes().layout().map(layout -> layout.shows(pane));
        return Command.of("view.pane." + pane.id(),
                () -> explore(() -> panes().show(pane, !shown.getValue()))).selectedWhile(shown);
    }

    private Command arrangement(Arrangement arrangement) {
        return Command.of("view.arrangement." + arrangement.id(),
                () -> explore(() -> panes().arrange(arrangement)))
                .on("F" + (FIRST_KEY + ARRANGEMENTS.indexOf(arrangement)))
                .selectedWhile(panes().layout().map(layout -> layout.arrangement() == arrangement));
    }
}
