package elboroom.ui.shell;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import elboroom.domain.preferences.ExplorePane;
import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.PaneActions;
import org.jspecify.annotations.Nullable;

/// The panes of one run, as the plan for its size says. A pane with too little room scrolls. A double-click on its
/// header, or the command while it has the focus, maximizes a pane; the same again, Escape or the button above it
/// restores the others. Runs on the FX thread.
final class PaneStack extends VBox {

    /// With less room, the window scrolls.
    private static final double LEAST_WIDTH = 372;
    private static final double LEAST_HEIGHT = 160;
    private static final Set<ExplorePane> FIXED = EnumSet.of(ExplorePane.SETUP, ExplorePane.TIMELINE);

    private final PanesViewModel viewModel;
    private final Messages messages;
    private final Map<ExplorePane, Node> panes;
    private @Nullable PaneColumns columns;
    private @Nullable PanePlan shown;
    /// Whether the lines between the panes are where the sizes say.
    private boolean divided;
    /// The pane that filled the window last: where no pane has the focus, the command means this one.
    private ExplorePane last = ExplorePane.MAP;

    PaneStack(PanesViewModel viewModel, Messages messages, Map<ExplorePane, Node> panes) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.panes = panes;
        setId("panes");
        panes.forEach((pane, node) -> {
            node.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> clicked(event, pane, node));
            node.visibleProperty().subscribe((_, _) -> requestLayout());
        });
        viewModel.layout().subscribe((before, now) -> {
            if (before.arrangement() != now.arrangement() || now.sizes().size() < before.sizes().size()) {
                redivide();
            }
            requestLayout();
        });
        viewModel.maximised().subscribe(pane -> {
            if (pane != null) {
                last = pane;
            }
            requestLayout();
        });
        viewModel.presenting().subscribe(this::requestLayout);
        viewModel.recent().subscribe(_ -> {
            if (columns != null) {
                columns.select();
            }
        });
        widthProperty().subscribe(this::redivide);
        heightProperty().subscribe(this::redivide);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void redivide() {
        divided = false;
    }

    @Override
    protected double computeMinWidth(double height) {
        return LEAST_WIDTH;
    }

    @Override
    protected double computeMinHeight(double width) {
        return LEAST_HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        PanePlan plan = plan();
        if (!plan.equals(shown)) {
            build(plan);
        }
        super.layoutChildren();
        if (!divided && columns != null) {
            divided = true;
            columns.divide(getWidth());
        }
    }

    private PanePlan plan() {
        ExplorePane maximised = viewModel.maximised().get();
        if (viewModel.presenting().get()) {
            return PanePlan.presentation(getWidth(), getHeight());
        }
        return maximised != null
                ? PanePlan.maximised(maximised, viewModel.layout().get())
                : PanePlan.of(viewModel.layout().get(), available(), getWidth(), getHeight());
    }

    /// The panes that the open run has.
    private Set<ExplorePane> available() {
        Set<ExplorePane> available = EnumSet.noneOf(ExplorePane.class);
        panes.forEach((pane, node) -> {
            if (node.isVisible()) {
                available.add(pane);
            }
        });
        return available;
    }

    private void build(PanePlan plan) {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        boolean within = holds(this, focused);
        shown = plan;
        redivide();
        PaneColumns made = new PaneColumns(viewModel, messages, panes, plan);
        columns = made;
        setVgrow(made.node(), Priority.ALWAYS);
        List<Node> rows = new ArrayList<>(List.of(made.node()));
        if (viewModel.maximised().get() != null && !viewModel.presenting().get()) {
            rows.addFirst(restoreBar());
        }
        if (plan.timeline()) {
            rows.add(made.pane(ExplorePane.TIMELINE));
        }
        getChildren().setAll(rows);
        applyCss();
        if (within) {
            focus(focused);
        }
    }

    /// A row with the button that restores the other panes.
    private HBox restoreBar() {
        Button back = HeaderButtons.button(messages.text("shell.allPanes"), messages.text("shell.allPanes.hint"),
                viewModel::restore);
        back.setId("all-panes");
        HBox bar = new HBox(back);
        bar.getStyleClass().add("full-pane-bar");
        bar.setAlignment(Pos.CENTER_RIGHT);
        return bar;
    }

    private void clicked(MouseEvent event, ExplorePane pane, Node node) {
        if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY && !FIXED.contains(pane)
                && !viewModel.presenting().get() && onHeader(event, node)) {
            toggle(pane);
        }
    }

    private static boolean onHeader(MouseEvent event, Node pane) {
        Node header = pane.lookup(".pane-header");
        return header != null && header.localToScene(header.getBoundsInLocal()).contains(event.getSceneX(),
                event.getSceneY());
    }

    /// Restores the focus, which a node loses when it moves within the scene; to the first control if it is hidden now.
    private void focus(@Nullable Node node) {
        Node heir = node != null && node.getScene() == getScene()
                ? node
                : panes.values().stream().filter(pane -> holds(this, pane))
                        .flatMap(pane -> pane.lookupAll("*").stream())
                        .filter(one -> one.isFocusTraversable() && !one.isDisabled() && one.isVisible()).findFirst()
                        .orElse(this);
        heir.requestFocus();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && viewModel.maximised().get() != null) {
            viewModel.restore();
            event.consume();
        }
    }

    /// Maximizes the pane that has the focus, else the one that was maximized last, else the first; or restores all.
    void toggle() {
        Node focused = getScene().getFocusOwner();
        toggle(Optional.ofNullable(focused).flatMap(this::paneOf).filter(pane -> !FIXED.contains(pane)).orElse(last));
    }

    private void toggle(ExplorePane pane) {
        if (viewModel.maximised().get() != null) {
            viewModel.restore();
        } else {
            viewModel.maximise(pane);
        }
    }

    /// Maximizes the pane that contains a node, or restores all.
    void toggle(Node node) {
        paneOf(node).ifPresent(this::toggle);
    }

    boolean canMaximise(Node node) {
        return !viewModel.presenting().get() && paneOf(node).filter(pane -> !FIXED.contains(pane)).isPresent();
    }

    /// The pane that contains a node.
    Optional<ExplorePane> paneOf(Node node) {
        return panes.entrySet().stream().filter(entry -> holds(entry.getValue(), node)).map(Map.Entry::getKey)
                .findFirst();
    }

    /// What a pane, or its first part that offers something, offers.
    Optional<PaneActions> actions(ExplorePane pane) {
        return panes.entrySet().stream().filter(entry -> entry.getKey() == pane)
                .flatMap(entry -> entry.getValue().lookupAll("*").stream())
                .flatMap(part -> PaneActions.around(part).stream()).findFirst();
    }

    private static boolean holds(Node parent, @Nullable Node child) {
        for (Node node = child; node != null; node = node.getParent()) {
            if (node.equals(parent)) {
                return true;
            }
        }
        return false;
    }
}
