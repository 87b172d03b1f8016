package elboroom.ui.runs;

import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import elboroom.domain.run.RunInfo;
import elboroom.i18n.Messages;
import elboroom.ui.control.DirectScrollPane;
import org.jspecify.annotations.Nullable;

/// The table of runs, details of the selected ones, their losses, the queue and the disk space. They are shown together
/// where there is room, else one at a time. Runs on the FX thread.
final class RunsLayout extends VBox {

    /// With less room, the parts take turns.
    private static final double WIDE = 840;
    private static final double HIGH = 540;
    /// With less room for one part, the window scrolls.
    private static final double LEAST_WIDTH = 372;
    private static final double LEAST_HEIGHT = 250;
    /// The minimum heights of the table and of what is below it.
    private static final double LEAST_TABLE = 120;
    private static final double LEAST_LOWER = 320;
    private static final double LEAST_CHART = 250;

    /// The width of the left column below the table, and the least in a narrow window.
    private static final double LEFT = 390;
    private static final double NARROW = 300;
    private static final double NARROW_SHARE = 0.32;
    private static final double MOST = 0.45;
    private static final double SCROLL_BAR = 20;
    /// The queue's share of the width, and its limits.
    private static final double QUEUE = 0.21;
    private static final double LEAST_QUEUE = 150;
    private static final double MOST_QUEUE = 300;

    private final RunsViewModel viewModel;
    private final Messages messages;
    private final RunTable table;
    private final RunActions actions;
    private final StackPane details = new StackPane();
    private final DifferingSettings differing;
    private final OverlayView overlay;
    private final QueueList queued;
    private final SpaceView space;
    private @Nullable RunsParts parts;
    private @Nullable Boolean together;

    RunsLayout(RunsViewModel viewModel, RunTable table, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.table = table;
        actions = new RunActions(viewModel, messages);
        differing = new DifferingSettings(viewModel.overlay(), messages);
        overlay = new OverlayView(viewModel.overlay(), messages);
        queued = new QueueList(viewModel, messages);
        space = new SpaceView(viewModel, messages);
        fillDetails();
        setVgrow(this, Priority.ALWAYS);
        viewModel.part().subscribe(_ -> {
            if (parts != null) {
                parts.update();
            }
        });
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
        boolean room = getWidth() >= WIDE && getHeight() >= HIGH;
        if (together == null || together != room) {
            together = room;
            build(room);
            applyCss();
        }
        super.layoutChildren();
    }

    private void fillDetails() {
        RunDetails one = new RunDetails(viewModel, messages);
        ScrollPane scroll = new DirectScrollPane(one);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        Label none = new Label(messages.text("runs.details.empty"));
        none.getStyleClass().add("note");
        none.setWrapText(true);
        StackPane.setAlignment(none, Pos.TOP_LEFT);
        details.getChildren().addAll(none, scroll, differing);
        details.setMinHeight(0);
        viewModel.selected().subscribe(selected -> {
            one.show(selected.size() == 1 ? selected.getFirst() : null);
            only(none, selected, 0, 0);
            only(scroll, selected, 1, 1);
            only(differing, selected, 2, Integer.MAX_VALUE);
        });
    }

    /// Shows a node only if the number of selected runs is within these limits.
    private static void only(Region node, List<RunInfo> selected, int least, int most) {
        node.setVisible(selected.size() >= least && selected.size() <= most);
        node.setManaged(node.isVisible());
    }

    private void build(boolean room) {
        queued.prefWidthProperty().unbind();
        getChildren().clear();
        if (room) {
            parts = null;
            showTogether();
        } else {
            VBox listed = new VBox(table, actions);
            listed.getStyleClass().add("run-left");
            setVgrow(table, Priority.ALWAYS);
            table.setMinHeight(0);
            queued.setMinWidth(0);
            queued.setMaxWidth(Double.MAX_VALUE);
            RunsParts made = new RunsParts(viewModel.part(), Map.of(RunsPart.TABLE, listed, RunsPart.LOSSES, overlay,
                    RunsPart.DETAILS, details, RunsPart.QUEUE, queued, RunsPart.SPACE, space), messages);
            setVgrow(made, Priority.ALWAYS);
            parts = made;
            getChildren().add(made);
        }
    }

    private void showTogether() {
        HBox lower = lower();
        table.setMinHeight(LEAST_TABLE);
        SplitPane split = new SplitPane(table, lower);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.55);
        setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(split, space);
    }

    private HBox lower() {
        VBox left = new VBox(actions, details);
        left.getStyleClass().add("run-left");
        setVgrow(details, Priority.ALWAYS);
        HBox.setHgrow(overlay, Priority.ALWAYS);
        overlay.setMinWidth(LEAST_CHART);
        HBox lower = new HBox(left, overlay, queued);
        lower.getStyleClass().add("runs-lower");
        lower.setMinHeight(LEAST_LOWER);
        queued.setMinWidth(LEAST_QUEUE);
        queued.setMaxWidth(MOST_QUEUE);
        queued.prefWidthProperty().bind(lower.widthProperty().multiply(QUEUE));
        widen(left, lower);
        return lower;
    }

    /// The left column grows with the table of differing settings, up to a share of the width.
    private void widen(VBox left, HBox lower) {
        DoubleBinding width = Bindings.createDoubleBinding(() -> differing.isVisible()
                ? Math.clamp(differing.tableWidth().get() + SCROLL_BAR, NARROW,
                        Math.max(NARROW, MOST * lower.getWidth()))
                : Math.clamp(NARROW_SHARE * lower.getWidth(), NARROW, LEFT), differing.visibleProperty(),
                differing.tableWidth(), lower.widthProperty());
        left.minWidthProperty().bind(width);
        left.prefWidthProperty().bind(width);
        left.maxWidthProperty().bind(width);
    }
}
