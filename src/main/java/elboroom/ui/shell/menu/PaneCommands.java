package elboroom.ui.shell.menu;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;

import elboroom.ui.command.Command;
import elboroom.ui.command.CommandList.Group;
import elboroom.ui.command.CommandMenu;
import elboroom.ui.control.PaneActions;
import elboroom.ui.shell.PaneExport;

/// The commands on the pane that has the focus, or the maximized one: its picture, its numbers, and its view. Runs on
/// the FX thread.
///
/// @param pane what that pane offers
public record PaneCommands(ReadOnlyObjectProperty<Optional<PaneActions>> pane, PaneExport export) {

    Group group() {
        return new Group(CommandMenu.VIEW,
                command("view.pane.csv.copy", actions -> actions.csv().isPresent(), export::copyCsv),
                command("view.pane.csv.save", actions -> actions.csv().isPresent(), export::saveCsv),
                command("view.pane.picture.copy", _ -> true, export::copyPicture),
                command("view.pane.picture.save", _ -> true, export::savePicture),
                command("view.pane.picture.svg", PaneExport::isDrawable, export::saveSvg),
                command("view.pane.resetView", actions -> actions.resetView().isPresent(),
                        actions -> actions.resetView().ifPresent(Runnable::run)))
                .in("view.pane");
    }

    private Command command(String key, Predicate<PaneActions> offered, Consumer<PaneActions> action) {
        return Command.of(key, () -> pane.get().ifPresent(action))
                .enabledWhile(pane.map(actions -> actions.filter(offered).isPresent()));
    }
}
