package elboroom.ui.runs;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import elboroom.domain.run.RunInfo;
import elboroom.i18n.Messages;
import elboroom.ui.command.Command;
import elboroom.ui.command.CommandButtons;
import elboroom.ui.control.DirectScrollPane;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.PaneActions;
import elboroom.ui.control.PaneHeader;

/// The workspace with all runs: the table on top, details of the selected ones and the queue below. Runs on the FX
/// thread.
public final class RunsView extends VBox {

    /// The minimum height of the lower part; below it, the part scrolls.
    private static final double LEAST = 320;

    /// The minimum height of table and lower part together; below it, the window scrolls.
    private static final double LEAST_SPLIT = 200;

    /// The minimum width of the chart; below it, the lower part scrolls.
    private static final double LEAST_CHART = 250;

    /// The width of the left column below the table, and the least in a narrow window.
    private static final double LEFT = 390;
    private static final double NARROW = 300;
    private static final double NARROW_SHARE = 0.32;
    private static final double MOST = 0.45;
    private static final double SCROLL_BAR = 20;
    /// The queue's share of the width, within the limits of the style sheet.
    private static final double QUEUE = 0.21;

    private final RunsViewModel viewModel;
    private final Messages messages;

    public RunsView(RunsViewModel viewModel, Command openRun, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        setId("runs-place");
        getStyleClass().addAll("pane", "runs");
        RunTable table = new RunTable(viewModel, messages);
        PaneActions.of("runs", table).withCsv(table::csv).on(table);
        SplitPane split = new SplitPane(table, scrolled(lower()));
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.55);
        split.setMinHeight(LEAST_SPLIT);
        setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(header(openRun), split, new SpaceView(viewModel, messages));
        addEventHandler(KeyEvent.KEY_PRESSED, this::dismiss);
    }

    /// Escape answers the question about deletion with no.
    private void dismiss(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && viewModel.deletion().asking().get()) {
            viewModel.deletion().answer(false);
            event.consume();
        }
    }

    private PaneHeader header(Command openRun) {
        TextField search = new TextField();
        search.setId("runs-search");
        search.setPromptText(messages.text("runs.search"));
        search.setAccessibleText(messages.text("runs.search"));
        search.setPrefColumnCount(24);
        HeaderButtons.hint(search, messages.text("runs.search.hint"));
        search.textProperty().bindBidirectional(viewModel.search());
        return new PaneHeader(messages.text("runs.title"), search,
                CommandButtons.link(openRun, messages));
    }

    private static ScrollPane scrolled(HBox content) {
        content.setMinHeight(LEAST);
        ScrollPane scroll = new DirectScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setMinHeight(0);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private HBox lower() {
        RunDetails details = new RunDetails(viewModel, messages);
        DifferingSettings differing = new DifferingSettings(viewModel.overlay(), messages);
        VBox left = new VBox(new RunActions(viewModel, messages), details, differing);
        left.getStyleClass().add("run-left");
        setVgrow(details, Priority.ALWAYS);
        setVgrow(differing, Priority.ALWAYS);
        viewModel.selected().subscribe(selected -> {
            details.show(selected.size() == 1 ? selected.getFirst() : null);
            only(details, selected, 1, 1);
            only(differing, selected, 2, Integer.MAX_VALUE);
        });
        OverlayView overlay = new OverlayView(viewModel.overlay(), messages);
        HBox.setHgrow(overlay, Priority.ALWAYS);
        overlay.setMinWidth(LEAST_CHART);
        QueueList queued = new QueueList(viewModel, messages);
        HBox lower = new HBox(left, overlay, queued);
        lower.getStyleClass().add("runs-lower");
        queued.prefWidthProperty().bind(lower.widthProperty().multiply(QUEUE));
        widen(left, differing, lower);
        return lower;
    }

    /// The left column grows with the table of differing settings, up to a share of the width.
    private static void widen(VBox left, DifferingSettings differing, HBox lower) {
        DoubleBinding width = Bindings.createDoubleBinding(() -> differing.isVisible()
                ? Math.clamp(differing.tableWidth().get() + SCROLL_BAR, NARROW,
                        Math.max(NARROW, MOST * lower.getWidth()))
                : Math.clamp(NARROW_SHARE * lower.getWidth(), NARROW, LEFT), differing.visibleProperty(),
                differing.tableWidth(), lower.widthProperty());
        left.minWidthProperty().bind(width);
        left.prefWidthProperty().bind(width);
        left.maxWidthProperty().bind(width);
    }

    /// Shows a node only if the number of selected runs is within these limits.
    private static void only(VBox node, List<RunInfo> selected, int least, int most) {
        node.setVisible(selected.size() >= least && selected.size() <= most);
        node.setManaged(node.isVisible());
    }
}
