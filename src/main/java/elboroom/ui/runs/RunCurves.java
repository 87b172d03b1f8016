package elboroom.ui.runs;

import elboroom.domain.Losses;
import elboroom.service.RunLog;
import elboroom.ui.control.SeriesData;

/// The losses of one run as curves.
record RunCurves(String name, SeriesData train, SeriesData heldOut) {

    /// @param measure which figure of the losses is drawn
    static RunCurves of(String name, RunLog log, Measure measure) {
        SeriesData train = new SeriesData();
        SeriesData heldOut = new SeriesData();
        log.steps().forEach(step -> append(train, step.step(), step.train(), measure));
        log.evaluations().forEach(end -> append(heldOut, end.step(), end.heldOut(), measure));
        return new RunCurves(name, train, heldOut);
    }

    /// Whatever a file says, steps only grow.
    private static void append(SeriesData series, long step, Losses losses, Measure measure) {
        if (series.isEmpty() || step > series.step(series.size() - 1)) {
            series.append(step, measure.of(losses));
        }
    }
}
