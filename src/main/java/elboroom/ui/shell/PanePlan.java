package elboroom.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import elboroom.domain.preferences.ExplorePane;
import elboroom.domain.preferences.PaneLayout;

/// Where panes are in a certain room: columns, from left to right, and the timeline below them. Columns that do not fit
/// beside each other are joined; panes that do not fit below each other take turns behind tabs. No FX state.
///
/// @param timeline whether the timeline is below the columns
record PanePlan(List<Column> columns, boolean timeline) {

    /// Room for the line between two panes.
    static final double DIVIDER = 7;
    /// The least height of columns and timeline together with which the timeline is below the columns.
    private static final double WITH_TIMELINE = 300;
    /// Of the timeline.
    private static final double TIMELINE = 112;

    /// Panes below each other, or in turns.
    ///
    /// @param groups panes that share a frame
    /// @param tabbed whether one group is shown at a time
    record Column(List<List<ExplorePane>> groups, boolean tabbed) {

        List<ExplorePane> panes() {
            return groups.stream().flatMap(List::stream).toList();
        }

        /// The name of the column's size.
        String name() {
            return "column." + panes().getFirst().id();
        }

        boolean isSetup() {
            return panes().equals(List.of(ExplorePane.SETUP));
        }

        /// The least width with which the headers can be read.
        double leastWidth() {
            return panes().stream().mapToDouble(PanePlan::leastWidth).max().orElse(0);
        }

        private double leastHeight() {
            return groups.stream().mapToDouble(group -> PanePlan.leastHeight(group.getFirst())).sum()
                    + DIVIDER * (groups.size() - 1);
        }

        private Column joined(Column other) {
            return new Column(Stream.concat(groups.stream(), other.groups.stream()).toList(), tabbed || other.tabbed);
        }

        private Column fitted(double height) {
            return panes().size() > 1 && (tabbed || leastHeight() > height)
                    ? new Column(panes().stream().map(List::of).toList(), true)
                    : this;
        }
    }

    /// One pane that fills the window, above the timeline.
    static PanePlan maximised(ExplorePane pane, PaneLayout layout) {
        return new PanePlan(List.of(new Column(List.of(List.of(pane)), false)), layout.shows(ExplorePane.TIMELINE));
    }

    /// The map, and the image and sliders of the current point.
    static PanePlan presentation(double width, double height) {
        List<Column> columns = new ArrayList<>(Stream.of(ExplorePane.MAP, ExplorePane.POINT)
                .map(pane -> new Column(List.of(List.of(pane)), false)).toList());
        return fitted(columns, width, height, false);
    }

    /// The shown panes of a layout.
    ///
    /// @param panes those that the open run has
    static PanePlan of(PaneLayout layout, Set<ExplorePane> panes, double width, double height) {
        boolean timeline = layout.shows(ExplorePane.TIMELINE);
        boolean below = timeline && height >= WITH_TIMELINE;
        List<Column> columns = new ArrayList<>(columns(layout, panes));
        joinToFit(columns, width);
        if (timeline && !below) {
            Column tab = new Column(List.of(List.of(ExplorePane.TIMELINE)), true);
            columns.add(columns.isEmpty() ? tab : columns.removeLast().joined(tab));
        }
        return fitted(columns, width, below ? height - TIMELINE : height, below);
    }

    private static PanePlan fitted(List<Column> columns, double width, double height, boolean timeline) {
        joinToFit(columns, width);
        return new PanePlan(columns.stream().map(column -> column.fitted(height)).toList(), timeline);
    }

    private static void joinToFit(List<Column> columns, double width) {
        while (columns.size() > 1 && leastWidth(columns) > width) {
            join(columns);
        }
    }

    private static double leastWidth(List<Column> columns) {
        return columns.stream().mapToDouble(Column::leastWidth).sum() + DIVIDER * (columns.size() - 1);
    }

    /// Puts the set-up behind the next column, or the last column below the one before it.
    private static void join(List<Column> columns) {
        if (columns.getFirst().isSetup()) {
            Column setup = columns.removeFirst();
            columns.set(0, new Column(setup.groups(), true).joined(columns.getFirst()));
        } else {
            Column last = columns.removeLast();
            columns.add(columns.removeLast().joined(last));
        }
    }

    private static List<Column> columns(PaneLayout layout, Set<ExplorePane> panes) {
        return all(layout).stream().map(column -> column.stream().map(group -> group.stream()
                .filter(pane -> layout.shows(pane) && panes.contains(pane)).toList())
                .filter(Predicate.not(List::isEmpty)).toList())
                .filter(Predicate.not(List::isEmpty)).map(groups -> new Column(groups, false)).toList();
    }

    /// Every pane but the timeline, also the hidden ones.
    private static List<List<List<ExplorePane>>> all(PaneLayout layout) {
        List<ExplorePane> setup = List.of(ExplorePane.SETUP);
        List<ExplorePane> map = List.of(ExplorePane.MAP);
        List<ExplorePane> losses = List.of(ExplorePane.LOSSES);
        List<ExplorePane> manifold = List.of(ExplorePane.MANIFOLD);
        List<ExplorePane> point = List.of(ExplorePane.POINT, ExplorePane.RECONSTRUCT);
        return switch (layout.arrangement()) {
            case STANDARD -> List.of(List.of(setup), List.of(map, losses), List.of(manifold, point));
            case EXPLORING -> List.of(List.of(setup), List.of(map, losses), List.of(manifold), List.of(point));
            case TRAINING -> List.of(List.of(setup), List.of(losses), List.of(map, manifold, point));
        };
    }

    private static double leastWidth(ExplorePane pane) {
        return switch (pane) {
            case SETUP -> 272;
            case MAP, LOSSES, MANIFOLD, TIMELINE -> 300;
            case POINT, RECONSTRUCT -> 372;
        };
    }

    /// The least height that shows something; what needs more scrolls.
    private static double leastHeight(ExplorePane pane) {
        return switch (pane) {
            case MAP, MANIFOLD -> 140;
            case LOSSES, POINT, SETUP -> 150;
            case RECONSTRUCT, TIMELINE -> 110;
        };
    }
}
