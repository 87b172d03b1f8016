package elboroom.service.engine;

import elboroom.domain.model.Snapshot;

/// Runs queries on snapshots one by one; the caller blocks until the result is there.
@FunctionalInterface
public interface Answers {

    /// Runs a query and returns its result.
    ///
    /// @param check called periodically; an exception from it ends the query
    <T> T ask(Snapshot snapshot, Query<T> query, Runnable check);

    /// Runs a query that is not interrupted.
    default <T> T ask(Snapshot snapshot, Query<T> query) {
        return ask(snapshot, query, () -> {});
    }
}
