package elboroom.service.engine;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

import elboroom.domain.Problem;
import elboroom.domain.model.Snapshot;
import elboroom.service.engine.EngineThread.Lane;

/// Runs queries on snapshots for the window.
public interface InferenceService {

    /// A result and the snapshot it belongs to.
    record Answer<T>(Snapshot snapshot, T value) {}

    /// Holds at most one query at a time: a new one replaces an older one that has not started. A replaced query does
    /// not report failure.
    interface Slot<T> {

        /// Submits a query; returns at once.
        void ask(Snapshot snapshot, Query<T> query);

        /// Discards the query: neither result nor problem is delivered afterwards, not even one already on its way.
        /// The next query is queued behind those of other slots.
        void cancel();
    }

    /// Opens a slot. Results and problems are delivered in the order of the queries, on the service's delivery
    /// thread.
    default <T> Slot<T> slot(Lane lane, Consumer<Answer<T>> answered, Consumer<Problem> failed) {
        return slot(lane, answered, failed, _ -> {});
    }

    /// Opens a slot for long queries.
    ///
    /// @param progressed receives the fraction done, 0 to 1, in steps of at least 0.01
    <T> Slot<T> slot(Lane lane, Consumer<Answer<T>> answered, Consumer<Problem> failed, DoubleConsumer progressed);
}
