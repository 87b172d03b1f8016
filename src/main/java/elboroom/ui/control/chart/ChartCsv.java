package elboroom.ui.control.chart;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import elboroom.ui.control.draw.Axis;
import org.jspecify.annotations.Nullable;

/// The values of a chart as CSV: a row for each step at which a line has a value, and a column for each line; a smoothed
/// line has another column. A copy, so that any thread may write it while the chart goes on.
final class ChartCsv implements Supplier<String> {

    private static final int ROW = 64;

    /// The values of a column.
    ///
    /// @param steps in ascending order
    @SuppressWarnings("ArrayRecordComponent") // made for one export
    private record Column(String name, long[] steps, double[] values) {

        static Column of(String name, SeriesData data, Axis shown) {
            int from = data.indexAt(shown.low());
            int to = data.indexAt(Math.nextUp(shown.high()));
            return new Column(name, IntStream.range(from, to).mapToLong(data::step).toArray(),
                    IntStream.range(from, to).mapToDouble(data::value).toArray());
        }
    }

    private final String stepName;
    private final List<Column> columns;

    private ChartCsv(String stepName, List<Column> columns) {
        this.stepName = stepName;
        this.columns = columns;
    }

    /// Copies the visible steps of the visible lines.
    ///
    /// @param smoothedName what is added to the name of a smoothed line
    static ChartCsv of(LossChart chart, String smoothedName) {
        ChartLayout layout = chart.chartLayout();
        List<Column> columns = layout.series().stream().<Column>mapMulti((series, add) -> {
            add.accept(Column.of(series.name(), series.data(), layout.steps()));
            SeriesData drawn = chart.drawn(series);
            if (drawn != series.data()) {
                add.accept(Column.of(series.name() + " (" + smoothedName + ")", drawn, layout.steps()));
            }
        }).toList();
        return new ChartCsv(chart.stepNameProperty().get(), columns);
    }

    @Override
    public String get() {
        StringBuilder csv = new StringBuilder(quoted(stepName));
        csv.append(columns.stream().map(column -> "," + quoted(column.name())).collect(Collectors.joining()));
        csv.append("\r\n");
        int[] at = new int[columns.size()];
        for (Long step = next(at); step != null; step = next(at)) {
            csv.ensureCapacity(csv.length() + ROW);
            csv.append(step.longValue());
            for (int i = 0; i < at.length; i++) {
                csv.append(',');
                Column column = columns.get(i);
                if (at[i] < column.steps().length && column.steps()[at[i]] == step) {
                    csv.append(column.values()[at[i]++]);
                }
            }
            csv.append("\r\n");
        }
        return csv.toString();
    }

    /// The next step of any column; null after the last.
    private @Nullable Long next(int[] at) {
        Long next = null;
        for (int i = 0; i < at.length; i++) {
            long[] steps = columns.get(i).steps();
            if (at[i] < steps.length && (next == null || steps[at[i]] < next)) {
                next = steps[at[i]];
            }
        }
        return next;
    }

    /// A name as RFC 4180 writes it.
    private static String quoted(String name) {
        return name.matches("(?s).*[\",\r\n].*") ? '"' + name.replace("\"", "\"\"") + '"' : name;
    }
}
