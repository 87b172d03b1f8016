package elboroom.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import elboroom.domain.preferences.ExplorePane;
import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.shell.PanePlan.Column;

/// The columns of one plan: panes in frames, with lines between them that can be dragged. Runs on the FX thread.
final class PaneColumns {

    /// The map's share of a presentation.
    private static final double PRESENTED_MAP = 0.54;

    private final PanesViewModel viewModel;
    private final Messages messages;
    private final Map<ExplorePane, Node> panes;
    private final PaneSizes sizes;
    private final List<Column> columns;
    private final Region node;
    /// The columns in a row, unless there is only one.
    private final List<SplitPane> row = new ArrayList<>();
    /// Each puts the lines of one column where the sizes say.
    private final List<Runnable> dividing = new ArrayList<>();
    private final List<PaneTabs> tabs = new ArrayList<>();

    PaneColumns(PanesViewModel viewModel, Messages messages, Map<ExplorePane, Node> panes, PanePlan plan) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.panes = panes;
        sizes = new PaneSizes(viewModel);
        columns = plan.columns();
        List<Region> parts = columns.stream().map(this::column).toList();
        node = switch (parts.size()) {
            case 0 -> nothing();
            case 1 -> parts.getFirst();
            default -> row(parts);
        };
    }

    Region node() {
        return node;
    }

    Node pane(ExplorePane pane) {
        return Objects.requireNonNull(panes.get(pane), pane::id);
    }

    /// Puts the lines between the panes where the sizes say. Called after the columns were laid out in a new size.
    void divide(double width) {
        row.forEach(split -> divide(split, () -> {
            if (viewModel.presenting().get()) {
                split.setDividerPositions(PRESENTED_MAP);
            } else {
                sizes.divide(split, columns, width);
            }
        }));
        dividing.forEach(Runnable::run);
    }

    /// JavaFX first distributes a new size over the parts in its own way.
    private static void divide(SplitPane split, Runnable action) {
        split.layout();
        action.run();
        split.layout();
    }

    /// Shows the pane that was selected last in each place of several.
    void select() {
        tabs.forEach(PaneTabs::update);
    }

    private SplitPane row(List<Region> parts) {
        SplitPane split = new SplitPane(parts.toArray(Node[]::new));
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).setMinWidth(columns.get(i).leastWidth());
        }
        if (!viewModel.presenting().get()) {
            sizes.rememberColumns(split, columns);
        }
        row.add(split);
        return split;
    }

    private Region column(Column column) {
        if (column.tabbed()) {
            PaneTabs turns = new PaneTabs(viewModel, messages, column.panes(), pane -> frame(List.of(pane)));
            tabs.add(turns);
            return turns;
        }
        if (column.groups().size() == 1) {
            return frame(column.groups().getFirst());
        }
        SplitPane split = new SplitPane(column.groups().stream().map(this::frame).toArray(Node[]::new));
        split.setOrientation(Orientation.VERTICAL);
        if (!viewModel.presenting().get()) {
            sizes.rememberGroups(split, column);
        }
        dividing.add(() -> divide(split, () -> sizes.divide(split, column)));
        return split;
    }

    /// Panes that share a frame; the first one takes the room that the others leave.
    private Region frame(List<ExplorePane> group) {
        if (group.equals(List.of(ExplorePane.SETUP))) {
            return new StackPane(pane(ExplorePane.SETUP)); // scrolls by itself
        }
        if (group.size() == 1) {
            return new PaneFrame(pane(group.getFirst()));
        }
        VBox box = new VBox(group.stream().map(this::pane).toArray(Node[]::new));
        VBox.setVgrow(box.getChildren().getFirst(), Priority.ALWAYS);
        return new PaneFrame(box);
    }

    /// Says how to show panes again.
    private Region nothing() {
        Label note = new Label(messages.text("shell.noPanes"));
        note.getStyleClass().add("note");
        note.setWrapText(true);
        VBox box = new VBox(8, note, HeaderButtons.plain(messages, "view.arrangement.reset", viewModel::reset));
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
