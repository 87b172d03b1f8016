package elboroom.service;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

import elboroom.data.Datasets;
import elboroom.domain.DataSpec;
import elboroom.domain.Problem;
import elboroom.service.BackgroundService.Task;
import org.jspecify.annotations.Nullable;

/// Reads data sets in the background, and keeps the last one. Called from the thread on which it delivers.
public final class DataService {

    private final BackgroundService background;
    private @Nullable LoadedData last;
    private long lastSeed;

    public DataService(BackgroundService background) {
        this.background = background;
    }

    /// Reads a data set, unless it is the one kept.
    ///
    /// @param seed draws what is held out, and what a limit leaves; what is built in is the same under every seed
    /// @param progressed is told the part done, 0 to 1, or −1 while it is unknown
    public Task load(DataSpec spec, long seed, DoubleConsumer progressed, Consumer<LoadedData> done,
            Consumer<Problem> failed) {
        LoadedData kept = last;
        if (kept != null && kept.spec().equals(spec) && (lastSeed == seed || spec.builtIn())) {
            done.accept(kept);
            return () -> {};
        }
        return background.run(progress -> new LoadedData(spec, Datasets.load(spec, seed, progress)), progressed,
                data -> {
                    last = data;
                    lastSeed = seed;
                    done.accept(data);
                }, failed);
    }
}
