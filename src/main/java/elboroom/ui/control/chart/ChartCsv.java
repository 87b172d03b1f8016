package elboroom.ui.control.chart;

import elboroom.ui.control.Csv;

/// The visible curves of a chart as CSV, one row per logged value. Runs on the FX thread.
public final class ChartCsv {

    private ChartCsv() {}

    public static String of(LossChart chart) {
        Csv csv = new Csv("curve", "step", "value");
        for (ChartSeries one : chart.seriesProperty().get()) {
            for (int i = 0; i < one.data().size() && !chart.hiddenProperty().get().contains(one.id()); i++) {
                csv.row(one.name(), one.data().step(i), one.data().value(i));
            }
        }
        return csv.toString();
    }
}
