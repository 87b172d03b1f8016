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
import org.jspecify.annotations.Nullable;

/// Caches the data sets of the compared runs; each is read once for all columns. Runs on the FX thread.
final class DatasetCache {

    private record Key(DataSpec spec, long seed) {

        static Key of(RunSpec run) {
            return new Key(run.data(), run.data().builtIn() ? 0 : run.seed());
        }
    }

    private record Reader(Consumer<LoadedData> done, Consumer<Problem> failed) {}

    private static final class Book {
        private final List<Reader> waiting = new ArrayList<>();
        private @Nullable LoadedData data;
        private @Nullable Problem problem;

        void tell() {
            List<Reader> told = List.copyOf(waiting);
            if (data != null || problem != null) {
                waiting.clear();
                told.forEach(this::tell);
            }
        }

        private void tell(Reader reader) {
            if (data != null) {
                reader.done.accept(data);
            } else if (problem != null) {
                reader.failed.accept(problem);
            }
        }
    }

    private final DataService service;
    private final Map<Key, Book> books = new HashMap<>();

    DatasetCache(DataService service) {
        this.service = service;
    }

    /// Passes on the data of a run once they are read, or the reason why they cannot be read.
    void ask(RunSpec run, Consumer<LoadedData> done, Consumer<Problem> failed) {
        Key key = Key.of(run);
        Book known = books.get(key);
        Book book = known == null ? new Book() : known;
        book.waiting.add(new Reader(done, failed));
        if (known == null) {
            books.put(key, book);
            service.loadNamed(run.data(), run.seed(), _ -> {}, data -> {
                book.data = data;
                book.tell();
            }, problem -> {
                book.problem = problem;
                book.tell();
            });
        } else {
            book.tell();
        }
    }

    /// Removes the data that none of these runs uses.
    void keep(Collection<RunSpec> runs) {
        books.keySet().retainAll(runs.stream().map(Key::of).collect(Collectors.toSet()));
    }
}
