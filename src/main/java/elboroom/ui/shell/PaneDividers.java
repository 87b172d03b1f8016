package elboroom.ui.shell;

import java.util.Map;
import javafx.scene.control.SplitPane;

/// The positions of the dividers between panes, kept between sessions. Runs on the FX thread.
///
/// @param positions by name; the width of the set-up pane in pixels, the others as a share of the room
record PaneDividers(Map<String, Double> positions) {

    private static final String SETUP = "setup";
    private static final String MIDDLE = "middle";

    /// The saved share of the first of two panes, or the usual one.
    double share(String name, double usual) {
        double saved = positions.getOrDefault(name, usual);
        return saved > 0 && saved < 1 ? saved : usual;
    }

    /// Saves the share of the first of two panes when the divider is moved.
    void rememberShare(String name, SplitPane pane) {
        whenMoved(pane, () -> positions.put(name, pane.getDividerPositions()[0]));
    }

    /// Divides three columns of known width, and saves the position of the dividers when they are moved.
    ///
    /// @param setup the usual width of the first column
    /// @param middle the usual share that the second has of the rest
    void divide(SplitPane columns, double setup, double middle) {
        double left = Math.max(setup, positions.getOrDefault(SETUP, setup)) / columns.getWidth();
        columns.setDividerPositions(left, left + share(MIDDLE, middle) * (1 - left));
        whenMoved(columns, () -> remember(columns));
    }

    /// Reacts to the user, who drags a divider, and not to the layout of a smaller window.
    private static void whenMoved(SplitPane pane, Runnable action) {
        pane.getDividers().forEach(divider -> divider.positionProperty().subscribe((_, _) -> {
            if (pane.isPressed()) {
                action.run();
            }
        }));
    }

    private void remember(SplitPane columns) {
        double[] at = columns.getDividerPositions();
        positions.put(SETUP, at[0] * columns.getWidth());
        positions.put(MIDDLE, (at[1] - at[0]) / (1 - at[0]));
    }
}
