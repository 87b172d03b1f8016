package elboroom.ui.shell;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.SplitPane;

import elboroom.domain.preferences.Arrangement;
import elboroom.domain.preferences.ExplorePane;
import elboroom.domain.preferences.PaneLayout;
import elboroom.ui.shell.PanePlan.Column;

/// Divides the room between panes as in the last session, and saves what the user changes. A size is a share of the
/// room relative to the other parts, so that it keeps its meaning while some of them are hidden; that of the set-up is in
/// pixels. Runs on the FX thread.
record PaneSizes(PanesViewModel viewModel) {

    private static final double SETUP = 272;
    private static final double SETUP_TO_TRAIN = 300;

    /// Divides columns in a room of known width.
    void divide(SplitPane pane, List<Column> columns, double width) {
        boolean setup = columns.getFirst().isSetup();
        double left = setup ? layout().size(columns.getFirst().name(), setupWidth()) / width : 0;
        List<Double> shares = columns.stream().skip(setup ? 1 : 0).map(this::share).toList();
        double total = shares.stream().mapToDouble(share -> share).sum();
        double[] positions = new double[columns.size() - 1];
        double at = left;
        for (int i = 0; i < positions.length; i++) {
            at += setup && i == 0 ? 0 : (1 - left) * shares.get(i - (setup ? 1 : 0)) / total;
            positions[i] = at;
        }
        pane.setDividerPositions(positions);
    }

    /// Divides a column into its groups.
    void divide(SplitPane pane, Column column) {
        List<Double> shares = column.groups().stream().map(this::share).toList();
        double total = shares.stream().mapToDouble(share -> share).sum();
        pane.setDividerPositions(IntStream.range(1, shares.size())
                .mapToDouble(n -> shares.stream().limit(n).mapToDouble(share -> share).sum() / total).toArray());
    }

    /// Saves the columns when the user moves a line between them.
    void rememberColumns(SplitPane pane, List<Column> columns) {
        whenMoved(pane, () -> {
            boolean setup = columns.getFirst().isSetup();
            double left = setup ? pane.getDividerPositions()[0] : 0;
            double total = columns.stream().skip(setup ? 1 : 0).mapToDouble(this::share).sum();
            for (int i = 0; i < columns.size(); i++) {
                double part = part(pane.getDividerPositions(), i);
                viewModel.resize(columns.get(i).name(), setup && i == 0
                        ? part * pane.getWidth()
                        : total * part / (1 - left));
            }
        });
    }

    /// Saves the groups of a column when the user moves a line between them.
    void rememberGroups(SplitPane pane, Column column) {
        whenMoved(pane, () -> {
            double total = column.groups().stream().mapToDouble(this::share).sum();
            for (int i = 0; i < column.groups().size(); i++) {
                viewModel.resize(column.groups().get(i).getFirst().id(),
                        total * part(pane.getDividerPositions(), i));
            }
        });
    }

    private static double part(double[] positions, int i) {
        return (i < positions.length ? positions[i] : 1) - (i > 0 ? positions[i - 1] : 0);
    }

    /// Reacts to the user, who drags a divider, and not to the layout of a smaller window.
    private static void whenMoved(SplitPane pane, Runnable action) {
        pane.getDividers().forEach(divider -> divider.positionProperty().subscribe((_, _) -> {
            if (pane.isPressed()) {
                action.run();
            }
        }));
    }

    private PaneLayout layout() {
        return viewModel.layout().get();
    }

    private double setupWidth() {
        return layout().arrangement() == Arrangement.TRAINING ? SETUP_TO_TRAIN : SETUP;
    }

    private double share(Column column) {
        double usual = switch (layout().arrangement()) {
            case STANDARD -> column.panes().contains(ExplorePane.MANIFOLD) ? 0.365 : 0.635;
            case EXPLORING -> column.panes().contains(ExplorePane.POINT) ? 0.28 : 0.36;
            case TRAINING -> column.panes().contains(ExplorePane.LOSSES) ? 0.6 : 0.4;
        };
        return layout().size(column.name(), usual);
    }

    private double share(List<ExplorePane> group) {
        double usual = switch (group.getFirst()) {
            case MAP -> 0.64;
            case LOSSES -> 0.36;
            case MANIFOLD -> 0.49;
            default -> 0.51;
        };
        return layout().size(group.getFirst().id(), usual);
    }
}
