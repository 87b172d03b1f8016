package elboroom.service.engine;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

import elboroom.domain.Problem;
import elboroom.domain.model.Snapshot;
import elboroom.service.engine.EngineThread.Lane;

/// Answers the window's questions to snapshots.
public interface InferenceService {

    /// An answer, with the snapshot that it is about.
    record Answer<T>(Snapshot snapshot, T value) {}

    /// A place for one question at a time: asking again replaces what was asked before and not yet begun. A question that
    /// fails after it was replaced is not told.
    interface Slot<T> {

        /// Asks. Returns at once.
        void ask(Snapshot snapshot, Query<T> query);

        /// Forgets what was asked: neither an answer nor a problem arrives any more, also one that is already on its way.
        /// What is asked next has its turn after what others asked meanwhile.
        void cancel();
    }

    /// Opens a slot; answers and problems arrive where the service delivers them, in the order of the questions.
    default <T> Slot<T> slot(Lane lane, Consumer<Answer<T>> answered, Consumer<Problem> failed) {
        return slot(lane, answered, failed, _ -> {});
    }

    /// Opens a slot for questions that take long.
    ///
    /// @param progressed is told the part done, 0 to 1, whenever another hundredth is
    <T> Slot<T> slot(Lane lane, Consumer<Answer<T>> answered, Consumer<Problem> failed, DoubleConsumer progressed);
}
