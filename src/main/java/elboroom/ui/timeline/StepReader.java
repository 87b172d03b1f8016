package elboroom.ui.timeline;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import elboroom.domain.Problem;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import elboroom.service.BackgroundService;
import elboroom.service.run.StoredRun;
import org.jspecify.annotations.Nullable;

/// Reads one step at a time in the background. A new request replaces the waiting one, so that fast scrubbing does
/// not build up a queue. Runs on the FX thread.
final class StepReader {

    /// What is stored for a step.
    record StepData(Snapshot snapshot, Optional<Latents> latents) {}

    private record Request(StoredRun run, long step) {

        StepData read() {
            return new StepData(run.snapshot(step), run.latents(step));
        }
    }

    private final BackgroundService background;
    private final Consumer<StepData> read;
    private final BiConsumer<Long, Problem> failed;
    private @Nullable Request waiting;
    private @Nullable Request underWay;
    private boolean busy;

    /// @param failed called with the step that could not be read and the problem
    StepReader(BackgroundService background, Consumer<StepData> read, BiConsumer<Long, Problem> failed) {
        this.background = background;
        this.read = read;
        this.failed = failed;
    }

    void read(StoredRun run, long step) {
        waiting = new Request(run, step);
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
        Request request = waiting;
        waiting = null;
        underWay = request;
        if (request != null) {
            busy = true;
            background.run(_ -> request.read(), _ -> {},
                    data -> end(request, () -> read.accept(data)),
                    problem -> end(request, () -> failed.accept(request.step(), problem)));
        }
    }

    @SuppressWarnings("ReferenceEquality") // the same step may be requested again after a cancel
    private void end(Request request, Runnable report) {
        busy = false;
        boolean wanted = request == underWay;
        underWay = null;
        if (wanted) {
            report.run();
        }
        if (!busy) {
            next();
        }
    }
}
