package elboroom.ui.control.chart;

import java.util.function.ToDoubleFunction;

import elboroom.domain.model.Losses;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.History;
import elboroom.domain.training.StepMetrics;
import elboroom.ui.control.draw.ThemeColour;

/// A quantity of a run's losses by step, in both splits. Skips values that do not come after the last step, which a
/// damaged file may contain. Runs on the FX thread.
public final class LossSeries {

    private final ToDoubleFunction<Losses> quantity;
    private final SeriesData train = new SeriesData();
    private final SeriesData heldOut = new SeriesData();

    public LossSeries(ToDoubleFunction<Losses> quantity) {
        this.quantity = quantity;
    }

    public static LossSeries of(History history, ToDoubleFunction<Losses> quantity) {
        LossSeries series = new LossSeries(quantity);
        history.steps().forEach(series::add);
        history.evaluations().forEach(series::add);
        return series;
    }

    public void add(StepMetrics metrics) {
        append(train, metrics.step(), metrics.train());
    }

    public void add(Evaluation evaluation) {
        append(heldOut, evaluation.step(), evaluation.heldOut());
    }

    private void append(SeriesData data, long step, Losses losses) {
        train.reach(step);
        heldOut.reach(step);
        if (data.isEmpty() || step > data.lastStep()) {
            data.append(step, quantity.applyAsDouble(losses));
        }
    }

    public SeriesData of(LossSplit split) {
        return split == LossSplit.TRAIN ? train : heldOut;
    }

    /// One split as a line of a chart of several curves.
    ///
    /// @param curve its id
    public ChartSeries drawn(LossSplit split, int curve, String name, ThemeColour colour, boolean rightAxis) {
        return new ChartSeries(split.seriesId(curve), name, colour, split == LossSplit.HELD_OUT, rightAxis, of(split));
    }
}
