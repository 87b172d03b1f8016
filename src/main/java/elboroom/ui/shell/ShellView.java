package elboroom.ui.shell;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import elboroom.i18n.Messages;
import elboroom.ui.control.Choices;
import elboroom.ui.control.FocusKeeper;
import elboroom.ui.control.WrapRow;

/// The window's frame: the bar on top, the panes, the notice at the bottom. Runs on the FX thread.
public final class ShellView extends BorderPane {

    /// The contents of the frame.
    ///
    /// @param others create the contents of workspaces other than `EXPLORE`, when they are first shown
    public record Panes(Node setup, Node map, Node losses, Node manifold, Node here, Node reconstruct, Node training,
            Node status, Node timeline, Node notice, Map<Workspace, Supplier<Node>> others) {}

    private static final double GAP = 8;

    private final ShellViewModel viewModel;
    private final Messages messages;

    public ShellView(ShellViewModel viewModel, Messages messages, Panes panes) {
        this.viewModel = viewModel;
        this.messages = messages;
        VBox point = new VBox(panes.here(), panes.reconstruct());
        VBox.setVgrow(panes.here(), Priority.ALWAYS);
        setTop(bar(panes));
        PaneStack stack = new PaneStack(messages, panes.setup(), panes.map(), panes.losses(), panes.manifold(), point);
        VBox explore = new VBox(stack, panes.timeline());
        VBox.setVgrow(stack, Priority.ALWAYS);
        Map<Workspace, Node> shown = new EnumMap<>(Map.of(Workspace.EXPLORE, explore));
        viewModel.place().subscribe(place -> setCenter(
                shown.computeIfAbsent(place, _ -> panes.others().getOrDefault(place, () -> explore).get())));
        setBottom(panes.notice());
    }

    private WrapRow bar(Panes panes) {
        Label brand = new Label(messages.text("app.name"));
        brand.getStyleClass().add("brand");
        brand.setMinWidth(Region.USE_PREF_SIZE);
        RunMenu runs = new RunMenu(viewModel, messages);
        FocusKeeper.setHeir(panes.status(), runs); // its button shows the run in training and then hides
        HBox left = new HBox(brand, places(panes), runs, panes.training());
        left.getStyleClass().add("bar-part");
        panes.status().managedProperty().bind(panes.status().visibleProperty());
        WrapRow bar = WrapRow.shrinking(GAP, left, panes.status(), new SettingsMenu(viewModel, messages));
        bar.getStyleClass().add("bar");
        return bar;
    }

    private Choices<Workspace> places(Panes panes) {
        Choices<Workspace> places = new Choices<>(viewModel.place(), Stream.of(Workspace.values())
                .filter(place -> place == Workspace.EXPLORE || panes.others().containsKey(place))
                .map(place -> Choices.option(messages, place, "shell.place." + place.name().toLowerCase(Locale.ROOT)))
                .toList());
        places.setId("places");
        places.setMinWidth(Region.USE_PREF_SIZE);
        places.setMaxHeight(Region.USE_PREF_SIZE); // the bar centres it
        return places;
    }
}
