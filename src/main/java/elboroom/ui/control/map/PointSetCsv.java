package elboroom.ui.control.map;

import java.util.List;
import java.util.SequencedMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import elboroom.ui.control.Csv;

/// The points of a map as CSV. Runs on any thread.
public final class PointSetCsv {

    private PointSetCsv() {}

    /// The points in their order, with a header.
    ///
    /// @param x the name of the horizontal axis
    /// @param classes names by label; a label without a name is written as a number
    /// @param more further columns: names, and the cell of each point
    public static String of(PointSet points, String x, String y, List<String> classes,
            SequencedMap<String, IntFunction<Object>> more) {
        Csv csv = new Csv(Stream.concat(Stream.of(x, y, "label"), more.keySet().stream()).toArray(String[]::new));
        for (int i = 0; i < points.size(); i++) {
            int point = i;
            int label = points.labels()[i];
            Object name = label >= 0 && label < classes.size() ? classes.get(label) : label < 0 ? "" : label;
            csv.row(Stream.concat(Stream.of(points.x()[i], points.y()[i], name),
                    more.values().stream().map(cell -> cell.apply(point))).toArray());
        }
        return csv.toString();
    }
}
