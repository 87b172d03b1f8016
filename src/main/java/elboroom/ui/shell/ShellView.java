package elboroom.ui.shell;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import elboroom.i18n.Messages;
import elboroom.ui.command.Command;
import elboroom.ui.control.Choices;
import elboroom.ui.control.FocusKeeper;
import elboroom.ui.control.WrapRow;

/// The window's frame: the menu bar and the header on top, the panes, the notice at the bottom. Runs on the FX thread.
public final class ShellView extends BorderPane {

    /// The contents of the frame.
    ///
    /// @param openRun asks for a run folder
    /// @param others create the contents of workspaces other than `EXPLORE`, when they are first shown
    public record Panes(Node menu, Command openRun, Node setup, Node map, Node losses, Node manifold, Node here,
            Node reconstruct, Node training,
            Node status, Node timeline, Node notice, Map<Workspace, Supplier<Node>> others) {}

    private static final double GAP = 8;

    private final ShellViewModel viewModel;
    private final Messages messages;
    private final PaneStack stack;

    public ShellView(ShellViewModel viewModel, Messages messages, Panes panes) {
        this.viewModel = viewModel;
        this.messages = messages;
        VBox point = new VBox(panes.here(), panes.reconstruct());
        VBox.setVgrow(panes.here(), Priority.ALWAYS);
        setTop(new VBox(panes.menu(), bar(panes)));
        stack = new PaneStack(messages, viewModel.panePositions(), panes.setup(), panes.map(), panes.losses(),
                panes.manifold(), point);
        VBox explore = new VBox(stack, panes.timeline());
        VBox.setVgrow(stack, Priority.ALWAYS);
        Map<Workspace, Node> shown = new EnumMap<>(Map.of(Workspace.EXPLORE, explore));
        viewModel.place().subscribe(place -> setCenter(
                shown.computeIfAbsent(place, _ -> panes.others().getOrDefault(place, () -> explore).get())));
        setBottom(panes.notice());
    }

    /// Maximizes the pane that has the focus, or restores all panes.
    public void maximise() {
        stack.toggle();
    }

    /// Whether a node is in a pane that can fill the window, or does.
    boolean canMaximise(Node node) {
        return stack.frameOf(node).isPresent();
    }

    boolean isMaximised() {
        return stack.isMaximised();
    }

    /// Maximizes the pane that contains a node, or restores all panes.
    void maximise(Node node) {
        stack.toggle(node);
    }

    private WrapRow bar(Panes panes) {
        RunMenu runs = new RunMenu(viewModel, panes.openRun(), messages);
        FocusKeeper.setHeir(panes.status(), runs); // its button shows the run in training and then hides
        HBox left = new HBox(places(panes), runs, panes.training());
        left.getStyleClass().add("bar-part");
        panes.status().managedProperty().bind(panes.status().visibleProperty());
        WrapRow bar = WrapRow.shrinking(GAP, left, panes.status());
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
