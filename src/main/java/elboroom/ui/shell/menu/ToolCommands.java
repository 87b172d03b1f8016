package elboroom.ui.shell.menu;

import java.util.List;
import javafx.beans.value.ObservableValue;

import elboroom.ui.command.Command;
import elboroom.ui.command.CommandList.Group;
import elboroom.ui.command.CommandMenu;
import elboroom.ui.command.CommandText;
import elboroom.ui.here.HereViewModel;
import elboroom.ui.map.MapContents;
import elboroom.ui.map.MapViewModel;
import elboroom.ui.reconstruct.ReconstructViewModel;

/// The commands of the Tools menu: other points and images. Runs on the FX thread.
///
/// @param draw shows the card to draw on
public record ToolCommands(HereViewModel here, ReconstructViewModel reconstruct, MapViewModel map, Command draw) {

    /// The command to draw the input of the reconstruction.
    ///
    /// @param show shows the card to draw on
    public static Command draw(ReconstructViewModel reconstruct, Runnable show) {
        return Command.of("reconstruct.draw", show).on("Shortcut+D").enabledWhile(reconstruct.drawable())
                .named(reconstruct.ofImages().map(images -> CommandText
                        .of(images ? "reconstruct.draw" : "reconstruct.draw.points")));
    }

    public List<Group> groups() {
        ObservableValue<Boolean> moves = here.run().flatMap(_ -> here.hasDimensions()).orElse(false);
        return List.of(
                new Group(CommandMenu.TOOLS, Command.of("here.random", here::draw).on("Shortcut+R")
                        .enabledWhile(moves), Command.of("here.reset", here::reset).enabledWhile(moves)),
                new Group(CommandMenu.TOOLS,
                        Command.of("reconstruct.sample", reconstruct::sample).on("Shortcut+G")
                                .enabledWhile(reconstruct.hasSamples()),
                        draw,
                        Command.of("reconstruct.invert", () -> reconstruct.inverted()
                                .set(!reconstruct.inverted().get())).enabledWhile(reconstruct.ofImages())
                                .selectedWhile(reconstruct.inverted())),
                new Group(CommandMenu.TOOLS, Command.of("map.read", map::readExamples).enabledWhile(map.contents()
                        .map(contents -> contents == MapContents.UNREAD || contents == MapContents.MISSING))));
    }
}
