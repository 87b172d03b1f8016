package elboroom.ui.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import elboroom.domain.Problem;
import elboroom.domain.data.DataSpec;
import elboroom.domain.run.RunSpec;
import elboroom.service.data.DataService;
import elboroom.service.data.LoadedData;

/// Caches the data sets of the compared runs; each is read once for all columns. Runs on the FX thread.
final class DatasetCache {

    private record Key(DataSpec spec, long seed) {

        static Key of(RunSpec run) {
            return new Key(run.data(), run.data().builtIn() ? 0 : run.seed());
        }
    }

    private record Request(Consumer<LoadedData> done, Consumer<Problem> failed) {}

    /// One data set: the pending requests until it is read, then how to answer one.
    private static final class Entry {
        private final List<Request> pending = new ArrayList<>();
        private Consumer<Request> answer = pending::add;

        void resolve(Consumer<Request> with) {
            answer = with;
            List.copyOf(pending).forEach(with);
            pending.clear();
        }
    }

    private final DataService service;
    private final Map<Key, Entry> entries = new HashMap<>();

    DatasetCache(DataService service) {
        this.service = service;
    }

    /// Passes on the data of a run once they are read, or the reason why they cannot be read.
    void ask(RunSpec run, Consumer<LoadedData> done, Consumer<Problem> failed) {
        entries.computeIfAbsent(Key.of(run), _ -> read(run)).answer.accept(new Request(done, failed));
    }

    private Entry read(RunSpec run) {
        Entry entry = new Entry();
        service.loadNamed(run.data(), run.seed(), _ -> {},
                data -> entry.resolve(request -> request.done().accept(data)),
                problem -> entry.resolve(request -> request.failed().accept(problem)));
        return entry;
    }

    /// Removes the data that none of these runs uses.
    void keep(Collection<RunSpec> runs) {
        entries.keySet().retainAll(runs.stream().map(Key::of).collect(Collectors.toSet()));
    }
}
