package elboroom.ui.timeline;

import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;

import elboroom.domain.Problem;
import elboroom.service.run.KeptRun;
import elboroom.ui.control.chart.StepMarks;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.Notices;

/// Reports snapshots that are damaged or removed, and offers the nearest remaining one. Runs on the FX thread.
final class UnreadableSnapshots {

    private final Exploration exploration;
    private final Listing listing;
    private final ReadOnlyObjectProperty<StepMarks> marks;
    private final Notices notices;
    private final LongConsumer seek;

    /// @param seek shows another step
    UnreadableSnapshots(Exploration exploration, Listing listing, ReadOnlyObjectProperty<StepMarks> marks,
            Notices notices, LongConsumer seek) {
        this.exploration = exploration;
        this.listing = listing;
        this.marks = marks;
        this.notices = notices;
        this.seek = seek;
    }

    /// Removes a snapshot from the timeline, so that it is reported only once. The run is listed again first, so that
    /// the snapshot offered instead still exists.
    void report(long step, Problem problem) {
        KeptRun kept = exploration.kept().get();
        listing.leaveOut(step);
        listing.refresh(() -> {
            if (exploration.kept().get() == kept) {
                tell(step, problem);
            }
        });
    }

    private void tell(long step, Problem problem) {
        boolean removed = !listing.has(step) && !listing.steps().isEmpty();
        notices.report(removed ? Problem.of("problem.timeline.removed", step) : problem,
                marks.get().nearest(step).stream().mapToObj(this::offer).findFirst().orElse(null));
    }

    /// Offers another step; the button has no effect once another run is open.
    private Notices.Remedy offer(long step) {
        KeptRun kept = exploration.kept().get();
        return new Notices.Remedy.Action("notice.seek", step, () -> {
            if (exploration.kept().get() == kept) {
                seek.accept(step);
            }
        });
    }
}
