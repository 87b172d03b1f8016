package elboroom.ui.control.chart;

import elboroom.ui.control.draw.ThemeColour;

/// Something that happened at a step, marked in a chart.
///
/// @param text what happened, shown when the crosshair is on it
public record ChartMark(long step, Kind kind, ThemeColour colour, String text) {

    /// Each kind has its own symbol: `CHANGE` of a setting, `FORK` from another run, `BRANCH`
    /// where another run was forked from this one, `ALARM`, `PAUSE`, `RESUME`.
    public enum Kind {
        CHANGE, FORK, BRANCH, ALARM, PAUSE, RESUME
    }
}
