package elboroom.service.data;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

import elboroom.data.Datasets;
import elboroom.domain.Problem;
import elboroom.domain.data.DataSpec;
import elboroom.service.BackgroundService;
import elboroom.service.BackgroundService.Task;
import org.jspecify.annotations.Nullable;

/// Reads data sets in the background, and keeps the last one. Remembers where the person found data that were no longer in
/// their place. Called from the thread on which it delivers.
public final class DataService {

    private final BackgroundService background;
    private @Nullable LoadedData last;
    private long lastSeed;
    /// The folder in place of the one that a run names.
    private final Map<String, String> moved = new HashMap<>();
    /// The sources that were read since the start.
    private final Set<String> read = new HashSet<>();

    public DataService(BackgroundService background) {
        this.background = background;
    }

    /// Reads a data set, unless it is the one kept.
    ///
    /// @param seed draws what is held out, and what a limit leaves; what is built in is the same under every seed
    /// @param progressed is told the part done, 0 to 1, or −1 while it is unknown
    public Task load(DataSpec spec, long seed, DoubleConsumer progressed, Consumer<LoadedData> done,
            Consumer<Problem> failed) {
        DataSpec place = place(spec);
        LoadedData kept = last;
        if (kept != null && matches(kept, place) && (lastSeed == seed || spec.builtIn())) {
            done.accept(kept);
            return () -> {};
        }
        return background.run(progress -> new LoadedData(place, Datasets.load(place, seed, progress)), progressed,
                data -> {
                    last = data;
                    read.add(place.source());
                    lastSeed = seed;
                    done.accept(data);
                }, failed);
    }

    /// Reads the data that a run names, as `load` does. A folder on another computer is not contacted only because a run
    /// names it: this fails with `problem.data.network` until the user has chosen that folder, or another.
    public Task loadNamed(DataSpec spec, long seed, DoubleConsumer progressed, Consumer<LoadedData> done,
            Consumer<Problem> failed) {
        DataSpec place = place(spec);
        if (place.network() && !read.contains(place.source())) {
            failed.accept(Problem.of("problem.data.network", spec.source()));
            return () -> {};
        }
        return load(spec, seed, progressed, done, failed);
    }

    /// The data where the person found them, if they were sought; looks at no folder.
    public DataSpec place(DataSpec spec) {
        return spec.at(moved.getOrDefault(spec.source(), spec.source()));
    }

    private static boolean matches(LoadedData kept, DataSpec wanted) {
        return kept.spec().unpinned().equals(wanted.unpinned())
                && (wanted.fingerprint().isEmpty() || wanted.same(kept.spec()));
    }

    /// Reads the data of a specification in another folder, and if they are there, from now on always.
    public Task loadFrom(Path folder, DataSpec spec, long seed, DoubleConsumer progressed, Consumer<LoadedData> done,
            Consumer<Problem> failed) {
        String place = folder.toAbsolutePath().normalize().toString();
        return load(spec.at(place), seed, progressed, data -> {
            moved.put(spec.source(), place);
            done.accept(data);
        }, failed);
    }
}
