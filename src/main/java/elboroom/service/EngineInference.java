package elboroom.service;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import elboroom.domain.Problem;
import elboroom.domain.Snapshot;
import elboroom.ml.explore.Explorer;
import elboroom.service.EngineThread.Lane;
import org.jspecify.annotations.Nullable;

/// Runs questions on the engine's thread and keeps the native weights of the snapshots that were asked last.
public final class EngineInference implements InferenceService {

    /// Two runs compared, a snapshot that is going and one that is coming.
    private static final int EXPLORERS = 4;

    private final EngineThread engine;
    private final Executor deliver;
    /// The newest first; touched on the engine's thread alone.
    private final Deque<Explorer> explorers = new ArrayDeque<>();

    /// @param deliver where answers are given, such as the FX thread
    public EngineInference(EngineThread engine, Executor deliver) {
        this.engine = engine;
        this.deliver = deliver;
    }

    @Override
    public <T> Slot<T> slot(Lane lane, Consumer<Answer<T>> answered, Consumer<Problem> failed) {
        return new EngineSlot<>(lane, answered, failed);
    }

    private Explorer explorer(Snapshot snapshot) {
        for (Explorer explorer : explorers) {
            if (explorer.snapshot() == snapshot) {
                explorers.remove(explorer);
                explorers.addFirst(explorer);
                return explorer;
            }
        }
        if (explorers.size() == EXPLORERS) {
            explorers.removeLast().close();
        }
        explorers.addFirst(new Explorer(snapshot));
        return explorers.getFirst();
    }

    private final class EngineSlot<T> implements Slot<T> {

        private record Asked<T>(Snapshot snapshot, Query<T> query) {}

        private final Lane lane;
        private final Consumer<Answer<T>> answered;
        private final Consumer<Problem> failed;
        private @Nullable Asked<T> waiting;
        private @Nullable Asked<T> underWay;
        private boolean queued;
        /// Touched on the engine's thread alone.
        private Query.@Nullable Work<T> work;

        EngineSlot(Lane lane, Consumer<Answer<T>> answered, Consumer<Problem> failed) {
            this.lane = lane;
            this.answered = answered;
            this.failed = failed;
        }

        @Override
        public synchronized void ask(Snapshot snapshot, Query<T> query) {
            waiting = new Asked<>(snapshot, query);
            if (!queued) {
                queued = true;
                engine.submit(lane, this::advance, this::fail);
            }
        }

        @Override
        public synchronized void cancel() {
            waiting = null;
            underWay = null;
        }

        /// On the engine's thread: one piece of the question under way, or of the one waiting.
        private boolean advance() {
            Asked<T> asked = current();
            if (asked == null) {
                return more();
            }
            if (work == null) {
                work = asked.query().begin(explorer(asked.snapshot()));
            }
            if (work.job().advance()) {
                return true;
            }
            T value = work.answer().get();
            deliver.execute(() -> answered.accept(new Answer<>(asked.snapshot(), value)));
            return more();
        }

        private void fail(Problem problem) {
            deliver.execute(() -> failed.accept(problem));
            if (more()) {
                engine.submit(lane, this::advance, this::fail);
            }
        }

        private synchronized @Nullable Asked<T> current() {
            if (underWay == null) {
                work = null;
                underWay = waiting;
                waiting = null;
            }
            return underWay;
        }

        /// The question under way is done with; whether another one waits.
        private synchronized boolean more() {
            underWay = null;
            queued = waiting != null;
            return queued;
        }
    }
}
