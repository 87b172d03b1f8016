package elboroom.ui.timeline;

import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;

import elboroom.domain.Problem;
import elboroom.service.run.StoredRun;
import elboroom.ui.control.chart.StepMarks;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.Notices;

/// Reports snapshots that are damaged or removed, and offers the nearest remaining one. Runs on the FX thread.
final class UnreadableSnapshots {

    private final Exploration exploration;
    private final StepList stepList;
    private final ReadOnlyObjectProperty<StepMarks> marks;
    private final Notices notices;
    private final LongConsumer seek;

    /// @param seek shows another step
    UnreadableSnapshots(Exploration exploration, StepList stepList, ReadOnlyObjectProperty<StepMarks> marks,
            Notices notices, LongConsumer seek) {
        this.exploration = exploration;
        this.stepList = stepList;
        this.marks = marks;
        this.notices = notices;
        this.seek = seek;
    }

    /// Removes a snapshot from the timeline, so that it is reported only once. The run is listed again first, so that
    /// the snapshot offered instead still exists.
    void report(long step, Problem problem) {
        StoredRun storedRun = exploration.storedRun().get();
        stepList.exclude(step);
        stepList.refresh(() -> {
            if (exploration.storedRun().get() == storedRun) {
                reportNow(step, problem);
            }
        });
    }

    private void reportNow(long step, Problem problem) {
        boolean removed = !stepList.has(step) && !stepList.steps().isEmpty();
        notices.report(removed ? Problem.of("problem.timeline.removed", step) : problem,
                marks.get().nearest(step).stream().mapToObj(this::offer).findFirst().orElse(null));
    }

    /// Offers another step; the button has no effect once another run is open.
    private Notices.Remedy offer(long step) {
        StoredRun storedRun = exploration.storedRun().get();
        return new Notices.Remedy.Action("notice.seek", step, () -> {
            if (exploration.storedRun().get() == storedRun) {
                seek.accept(step);
            }
        });
    }
}
