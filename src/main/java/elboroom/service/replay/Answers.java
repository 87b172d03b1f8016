package elboroom.service.replay;

import elboroom.domain.model.Snapshot;
import elboroom.service.engine.Query;

/// Answers questions to snapshots, one after the other, while the caller waits.
@FunctionalInterface
public interface Answers {

    /// Asks, and waits for the answer.
    ///
    /// @param check is run now and then; what it throws ends the question
    <T> T ask(Snapshot snapshot, Query<T> query, Runnable check);
}
