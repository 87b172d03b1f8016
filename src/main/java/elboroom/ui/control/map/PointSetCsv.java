package elboroom.ui.control.map;

import java.util.List;

import elboroom.ui.control.Csv;

/// The points of a map as CSV. Runs on any thread.
public final class PointSetCsv {

    private PointSetCsv() {}

    /// The points in their order, with a header.
    ///
    /// @param x the name of the horizontal axis
    /// @param classes names by label; a label without a name is written as a number
    public static String of(PointSet points, String x, String y, List<String> classes) {
        Csv csv = new Csv(x, y, "label");
        for (int i = 0; i < points.size(); i++) {
            int label = points.labels()[i];
            csv.row(points.x()[i], points.y()[i],
                    label >= 0 && label < classes.size() ? classes.get(label) : label < 0 ? "" : label);
        }
        return csv.toString();
    }
}
