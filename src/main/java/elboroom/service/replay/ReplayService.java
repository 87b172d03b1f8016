package elboroom.service.replay;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;

import elboroom.domain.Problem;
import elboroom.domain.run.ReplaySpec;
import elboroom.service.BackgroundService;
import elboroom.service.BackgroundService.Task;
import elboroom.service.data.LoadedData;
import elboroom.service.data.RunData;
import elboroom.service.engine.EngineAnswers;
import elboroom.service.engine.InferenceService;
import elboroom.service.run.StoredRun;
import org.jspecify.annotations.Nullable;

/// Writes replays one after the other on a separate thread; the engine answers its queries interleaved with other
/// jobs. Called from the thread that receives the results.
public final class ReplayService implements AutoCloseable {

    private final BackgroundService thread;
    private final InferenceService inference;
    private Task last = () -> {};

    /// @param deliver runs the callbacks, for example on the FX thread
    public ReplayService(InferenceService inference, Executor deliver) {
        this.inference = inference;
        this.thread = new BackgroundService("replay", deliver);
    }

    /// Writes a replay of all snapshots of a run. Leaves no file if cancelled.
    ///
    /// @param known the run's data if they are in memory; else they are read when needed
    /// @param progressed receives the fraction done, 0 to 1, or −1 while it is unknown
    public Task export(StoredRun run, ReplaySpec spec, @Nullable LoadedData known, Path file, DoubleConsumer progressed,
            Consumer<Replay.ReplayResult> done, Consumer<Problem> failed) {
        last = thread.run(progress -> {
            Supplier<LoadedData> data = new RunData(run.folder().spec(), known, progress);
            return new Replay(run.folder(), spec, data, new EngineAnswers(inference)).write(file, Long.MAX_VALUE,
                    progress);
        }, progressed, done, failed);
        return last;
    }

    /// Cancels the current export.
    @Override
    public void close() {
        last.cancel();
        thread.close();
    }
}
