package elboroom.ui.runs;

import java.util.function.ToDoubleFunction;

import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Losses;
import elboroom.domain.training.History;
import elboroom.ui.control.chart.SeriesData;

/// The losses of one run as curves.
///
/// @param colour the index of its chart colour, which is also its id for hiding and showing
/// @param family of the model, which determines the meaning of the losses
record RunCurves(String name, int colour, FamilySpec family, SeriesData train, SeriesData heldOut) {

    /// @param measure the quantity to draw
    static RunCurves of(String name, int colour, FamilySpec family, History history, Measure measure) {
        ToDoubleFunction<Losses> figure = losses -> measure.of(family.family(), losses);
        SeriesData train = new SeriesData();
        SeriesData heldOut = new SeriesData();
        history.steps().forEach(step -> append(train, step.step(), step.train(), figure));
        history.evaluations().forEach(end -> append(heldOut, end.step(), end.heldOut(), figure));
        return new RunCurves(name, colour, family, train, heldOut);
    }

    /// Ignores steps that do not increase, which a damaged file may contain.
    private static void append(SeriesData series, long step, Losses losses,
            ToDoubleFunction<Losses> figure) {
        if (series.isEmpty() || step > series.step(series.size() - 1)) {
            series.append(step, figure.applyAsDouble(losses));
        }
    }
}
