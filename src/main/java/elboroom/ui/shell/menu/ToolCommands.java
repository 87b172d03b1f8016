package elboroom.ui.shell.menu;

import java.util.List;
import javafx.beans.value.ObservableValue;

import elboroom.ui.command.Command;
import elboroom.ui.command.CommandList.Group;
import elboroom.ui.command.CommandMenu;
import elboroom.ui.here.HereViewModel;
import elboroom.ui.map.MapContents;
import elboroom.ui.map.MapViewModel;
import elboroom.ui.reconstruct.ReconstructViewModel;

/// The commands of the Tools menu: other points and images. Runs on the FX thread.
public record ToolCommands(HereViewModel here, ReconstructViewModel reconstruct, MapViewModel map) {

    public List<Group> groups() {
        ObservableValue<Boolean> moves = here.run().flatMap(_ -> here.hasDimensions()).orElse(false);
        return List.of(
                new Group(CommandMenu.TOOLS, Command.of("here.random", here::draw).on("Shortcut+R")
                        .enabledWhile(moves), Command.of("here.reset", here::reset).enabledWhile(moves)),
                new Group(CommandMenu.TOOLS,
                        Command.of("reconstruct.sample", reconstruct::sample).on("Shortcut+G")
                                .enabledWhile(reconstruct.hasSamples()),
                        Command.of("reconstruct.invert", () -> reconstruct.inverted()
                                .set(!reconstruct.inverted().get())).enabledWhile(reconstruct.ofImages())
                                .selectedWhile(reconstruct.inverted())),
                new Group(CommandMenu.TOOLS, Command.of("map.read", map::readExamples).enabledWhile(map.contents()
                        .map(contents -> contents == MapContents.UNREAD || contents == MapContents.MISSING))));
    }
}
