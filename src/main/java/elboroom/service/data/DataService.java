package elboroom.service.data;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

import elboroom.data.Datasets;
import elboroom.domain.Problem;
import elboroom.domain.data.DataSpec;
import elboroom.service.BackgroundService;
import elboroom.service.BackgroundService.Task;
import org.jspecify.annotations.Nullable;

/// Reads data sets in the background and caches the last one. Remembers the new folder of data that were moved.
/// Called from the thread that receives the results.
public final class DataService {

    private final BackgroundService background;
    private @Nullable LoadedData last;
    /// What the last data were asked for as, before their size was chosen.
    private @Nullable DataSpec lastAsked;
    private long lastSeed;
    /// Original source → folder chosen instead.
    private final Map<String, String> moved = new HashMap<>();
    /// Sources read since the program started.
    private final Set<String> read = new HashSet<>();
    private BiConsumer<String, String> remember = (_, _) -> {};

    public DataService(BackgroundService background) {
        this.background = background;
    }

    /// Restores the folders chosen in earlier sessions.
    ///
    /// @param folders by the source that runs name
    /// @param then receives each source and folder that the user chooses from now on
    public void remember(Map<String, String> folders, BiConsumer<String, String> then) {
        moved.putAll(folders);
        remember = then;
    }

    /// Reads a data set, or returns the cached one.
    ///
    /// @param seed of the held-out split and of the subset that a limit selects; built-in data ignore it
    /// @param progressed receives the fraction done, 0 to 1, or −1 while it is unknown
    public Task load(DataSpec spec, long seed, DoubleConsumer progressed, Consumer<LoadedData> done,
            Consumer<Problem> failed) {
        DataSpec place = chosenFolder(spec);
        LoadedData kept = last;
        if (kept != null && (matches(kept, place) || place.equals(lastAsked)) && (lastSeed == seed || spec.builtIn())) {
            done.accept(kept);
            return () -> {};
        }
        return background.run(progress -> new LoadedData(place, Datasets.load(place, seed, progress)), progressed,
                data -> {
                    last = data;
                    lastAsked = place;
                    read.add(place.source());
                    lastSeed = seed;
                    done.accept(data);
                }, failed);
    }

    /// Reads the data that a run refers to, as `load` does. A network folder is not contacted just because a run
    /// refers to it: fails with `problem.data.network` until the user has chosen that folder or another.
    public Task loadNamed(DataSpec spec, long seed, DoubleConsumer progressed, Consumer<LoadedData> done,
            Consumer<Problem> failed) {
        DataSpec place = chosenFolder(spec);
        if (place.isRemote() && !read.contains(place.source())) {
            failed.accept(Problem.of("problem.data.network", spec.source()));
            return () -> {};
        }
        return load(spec, seed, progressed, done, failed);
    }

    /// The specification with the folder that the user chose in place of a missing one. Does not access the folder.
    public DataSpec chosenFolder(DataSpec spec) {
        return spec.withSource(moved.getOrDefault(spec.source(), spec.source()));
    }

    private static boolean matches(LoadedData kept, DataSpec wanted) {
        return kept.spec().unpinned().equals(wanted.unpinned())
                && (wanted.fingerprint().isEmpty() || wanted.sameData(kept.spec()));
    }

    /// Reads the data of a specification from another folder and, on success, uses that folder from then on.
    public Task loadFrom(Path folder, DataSpec spec, long seed, DoubleConsumer progressed, Consumer<LoadedData> done,
            Consumer<Problem> failed) {
        String place = folder.toAbsolutePath().normalize().toString();
        return load(spec.withSource(place), seed, progressed, data -> {
            moved.put(spec.source(), place);
            remember.accept(spec.source(), place);
            done.accept(data);
        }, failed);
    }
}
