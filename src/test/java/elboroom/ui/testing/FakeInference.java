package elboroom.ui.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;

import elboroom.domain.Problem;
import elboroom.domain.model.Snapshot;
import elboroom.service.engine.EngineThread.Lane;
import elboroom.service.engine.InferenceService;
import elboroom.service.engine.Query;
import org.jspecify.annotations.Nullable;

/// Records every query and answers when the test says so, on the test's thread. Like the real service, keeps one
/// waiting query per slot.
public final class FakeInference implements InferenceService {

    /// A recorded query.
    public record Asked(Lane lane, Snapshot snapshot, Query<?> query) {}

    private final List<Asked> asked = new ArrayList<>();
    private final List<FakeSlot<?>> slots = new ArrayList<>();
    private @Nullable Function<Query<?>, ?> model;

    @Override
    public <T> Slot<T> slot(Lane lane, Consumer<Answer<T>> answered, Consumer<Problem> failed,
            DoubleConsumer progressed) {
        FakeSlot<T> slot = new FakeSlot<>(lane, answered, failed, progressed);
        slots.add(slot);
        return slot;
    }

    /// Answers queries immediately from now on.
    public void answerAtOnce(Function<Query<?>, ?> answers) {
        model = answers;
        answer(answers);
    }

    /// Keeps queries waiting from now on until the test answers them.
    public void answerLater() {
        model = null;
    }

    /// Answers every waiting query.
    public void answer(Function<Query<?>, ?> answers) {
        slots.forEach(slot -> slot.answer(answers));
    }

    /// Reports progress of every waiting query.
    public void progress(double part) {
        slots.stream().filter(slot -> slot.waiting != null).forEach(slot -> slot.progressed.accept(part));
    }

    /// Fails every waiting query.
    public void fail(Problem problem) {
        slots.forEach(slot -> slot.fail(problem));
    }

    /// Every query so far, in order, answered or not.
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /// Every query of a type so far, in order.
    public <Q extends Query<?>> List<Q> asked(Class<Q> kind) {
        return asked.stream().map(Asked::query).filter(kind::isInstance).map(kind::cast).toList();
    }

    /// The queries that were not answered, cancelled or replaced.
    public List<Query<?>> waiting() {
        return slots.stream().<Query<?>>mapMulti((slot, sink) -> {
            if (slot.waiting != null) {
                sink.accept(slot.waiting.query());
            }
        }).toList();
    }

    private final class FakeSlot<T> implements Slot<T> {

        private final Lane lane;
        private final Consumer<Answer<T>> answered;
        private final Consumer<Problem> failed;
        private final DoubleConsumer progressed;
        private @Nullable Asked waiting;

        FakeSlot(Lane lane, Consumer<Answer<T>> answered, Consumer<Problem> failed, DoubleConsumer progressed) {
            this.lane = lane;
            this.answered = answered;
            this.failed = failed;
            this.progressed = progressed;
        }

        @Override
        public void ask(Snapshot snapshot, Query<T> query) {
            waiting = new Asked(lane, snapshot, query);
            asked.add(waiting);
            if (model != null) {
                answer(model);
            }
        }

        @Override
        public void cancel() {
            waiting = null;
        }

        /// The fake model must return the query's result type.
        @SuppressWarnings("unchecked")
        private void answer(Function<Query<?>, ?> answers) {
            Asked now = waiting;
            if (now != null) {
                waiting = null;
                answered.accept(new Answer<>(now.snapshot(), (T) answers.apply(now.query())));
            }
        }

        private void fail(Problem problem) {
            if (waiting != null) {
                waiting = null;
                failed.accept(problem);
            }
        }
    }
}
