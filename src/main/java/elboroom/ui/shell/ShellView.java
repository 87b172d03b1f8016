package elboroom.ui.shell;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import elboroom.domain.preferences.ExplorePane;
import elboroom.i18n.Messages;
import elboroom.ui.command.Command;
import elboroom.ui.control.Choices;
import elboroom.ui.control.FocusKeeper;
import elboroom.ui.control.PaneActions;
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
    /// Room for workspaces, run and the buttons of training in one row.
    private static final double ONE_ROW = 760;

    private final ShellViewModel viewModel;
    private final Messages messages;
    private final PaneStack stack;

    public ShellView(ShellViewModel viewModel, Messages messages, Panes panes) {
        this.viewModel = viewModel;
        this.messages = messages;
        stack = new PaneStack(viewModel.panes(), messages, new EnumMap<>(Map.of(ExplorePane.SETUP, panes.setup(),
                ExplorePane.MAP, panes.map(), ExplorePane.LOSSES, panes.losses(),
                ExplorePane.MANIFOLD, panes.manifold(), ExplorePane.POINT, panes.here(),
                ExplorePane.RECONSTRUCT, panes.reconstruct(), ExplorePane.TIMELINE, panes.timeline())));
        Map<Workspace, Node> shown = new EnumMap<>(Map.of(Workspace.EXPLORE, stack));
        viewModel.place().subscribe(place -> setCenter(
                shown.computeIfAbsent(place, _ -> panes.others().getOrDefault(place, () -> stack).get())));
        WrapRow bar = bar(panes);
        PresentationBar presentation = new PresentationBar(viewModel.exploration(), messages, this::leavePresentation);
        setTop(new VBox(panes.menu(), bar, presentation));
        setBottom(panes.notice());
        showWhile(panes.menu(), presenting().not()); // stays in the scene, because its items make the shortcuts work
        showWhile(bar, presenting().not());
        showWhile(presentation, presenting());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && presenting().get()) {
                leavePresentation();
                event.consume();
            }
        });
        presenting().subscribe((_, now) -> {
            if (now && getScene() != null) {
                stack.requestFocus();
            }
        });
    }

    private BooleanProperty presenting() {
        return viewModel.panes().presenting();
    }

    private void leavePresentation() {
        presenting().set(false);
    }

    private static void showWhile(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    /// Maximizes the pane that has the focus, or restores all panes.
    public void maximise() {
        stack.toggle();
    }

    /// Whether a node is in a pane that can fill the window, or does.
    boolean canMaximise(Node node) {
        return stack.canMaximise(node);
    }

    /// Maximizes the pane that contains a node, or restores all panes.
    void maximise(Node node) {
        stack.toggle(node);
    }

    /// What a pane of Explore offers.
    Optional<PaneActions> actions(ExplorePane pane) {
        return stack.actions(pane);
    }

    /// The pane of Explore that contains a node.
    Optional<ExplorePane> paneOf(Node node) {
        return stack.paneOf(node);
    }

    private WrapRow bar(Panes panes) {
        RunMenu runs = new RunMenu(viewModel, panes.openRun(), messages);
        FocusKeeper.setHeir(panes.status(), runs); // its button shows the run in training and then hides
        HBox left = new HBox(places(panes), runs, panes.training());
        left.getStyleClass().add("bar-part");
        panes.status().managedProperty().bind(panes.status().visibleProperty());
        WrapRow bar = WrapRow.shrinking(GAP, left, panes.status());
        bar.getStyleClass().add("bar");
        bar.widthProperty().map(width -> width.doubleValue() > 0 && width.doubleValue() < ONE_ROW).subscribe(
                narrow -> fill(bar, left, panes, narrow));
        return bar;
    }

    /// In a narrow window, the buttons of training wrap to the next row.
    private static void fill(WrapRow bar, HBox left, Panes panes, boolean narrow) {
        if (narrow && left.getChildren().remove(panes.training())) {
            bar.getChildren().setAll(left, panes.training(), panes.status());
        } else if (!narrow && bar.getChildren().contains(panes.training())) {
            bar.getChildren().remove(panes.training());
            left.getChildren().add(panes.training());
        }
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
