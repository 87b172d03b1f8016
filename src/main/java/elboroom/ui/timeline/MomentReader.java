package elboroom.ui.timeline;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

import elboroom.domain.Problem;
import elboroom.service.BackgroundService;
import elboroom.service.run.KeptRun;
import org.jspecify.annotations.Nullable;

/// Reads one step at a time in the background. A new request replaces the waiting one, so that fast scrubbing does
/// not build up a queue. Runs on the FX thread.
final class MomentReader {

    private record Asked(KeptRun run, long step) {}

    private final BackgroundService background;
    private final Consumer<StepData> read;
    private final BiConsumer<Long, Problem> failed;
    private @Nullable Asked waiting;
    private @Nullable Asked underWay;
    private boolean busy;

    /// @param failed called with the step that could not be read and the problem
    MomentReader(BackgroundService background, Consumer<StepData> read, BiConsumer<Long, Problem> failed) {
        this.background = background;
        this.read = read;
        this.failed = failed;
    }

    void read(KeptRun run, long step) {
        waiting = new Asked(run, step);
        if (!busy) {
            next();
        }
    }

    /// Discards pending requests and the result of the current one.
    void cancel() {
        waiting = null;
        underWay = null;
    }

    private void next() {
        Asked asked = waiting;
        waiting = null;
        underWay = asked;
        if (asked != null) {
            busy = true;
            background.run(_ -> StepData.read(asked.run(), asked.step()), _ -> {},
                    moment -> end(asked, () -> read.accept(moment)),
                    problem -> end(asked, () -> failed.accept(asked.step(), problem)));
        }
    }

    @SuppressWarnings("ReferenceEquality") // the same step may be requested again after a cancel
    private void end(Asked asked, Runnable tell) {
        busy = false;
        boolean wanted = asked == underWay;
        underWay = null;
        if (wanted) {
            tell.run();
        }
        if (!busy) {
            next();
        }
    }
}
