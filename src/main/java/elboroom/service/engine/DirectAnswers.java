package elboroom.service.engine;

import elboroom.domain.model.Snapshot;
import elboroom.ml.explore.Explorer;
import org.jspecify.annotations.Nullable;

/// Runs queries on the calling thread, which must be the libtorch thread. Caches the native weights of the last
/// snapshot until closed.
public final class DirectAnswers implements Answers, AutoCloseable {

    private @Nullable Explorer explorer;

    @Override
    public <T> T ask(Snapshot snapshot, Query<T> query, Runnable check) {
        Work<T> work = query.begin(explorer(snapshot));
        boolean more = true;
        while (more) {
            check.run();
            more = work.job().advance();
        }
        return work.answer().get();
    }

    @SuppressWarnings("ReferenceEquality") // snapshots are compared by identity
    private Explorer explorer(Snapshot snapshot) {
        Explorer kept = explorer;
        if (kept == null || kept.snapshot() != snapshot) {
            close();
            kept = new Explorer(snapshot);
            explorer = kept;
        }
        return kept;
    }

    @Override
    public void close() {
        if (explorer != null) {
            explorer.close();
            explorer = null;
        }
    }
}
