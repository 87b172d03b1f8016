package elboroom.service;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
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
    /// Those asked last come first. Touched on the engine's thread alone, as is `reading`.
    private final Deque<Explorer> explorers = new ArrayDeque<>();
    /// Those that questions under way read, which must not be closed.
    private final List<Explorer> reading = new ArrayList<>();

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
        forget();
        explorers.addFirst(new Explorer(snapshot));
        return explorers.getFirst();
    }

    /// Makes room for one more: closes those asked longest ago, unless they are being read.
    private void forget() {
        Iterator<Explorer> oldest = explorers.descendingIterator();
        while (explorers.size() >= EXPLORERS && oldest.hasNext()) {
            Explorer explorer = oldest.next();
            if (!reading.contains(explorer)) {
                oldest.remove();
                explorer.close();
            }
        }
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
        private @Nullable Explorer explorer;

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
            Query.Work<T> begun = work == null ? begin(asked) : work;
            if (begun.job().advance()) {
                return true;
            }
            T value = begun.answer().get();
            deliver.execute(() -> answered.accept(new Answer<>(asked.snapshot(), value)));
            return more();
        }

        private Query.Work<T> begin(Asked<T> asked) {
            Explorer opened = explorer(asked.snapshot());
            reading.add(opened);
            explorer = opened;
            Query.Work<T> begun = asked.query().begin(opened);
            work = begun;
            return begun;
        }

        private void end() {
            work = null;
            if (explorer != null) {
                reading.remove(explorer);
                explorer = null;
            }
        }

        private void fail(Problem problem) {
            deliver.execute(() -> failed.accept(problem));
            if (more()) {
                engine.submit(lane, this::advance, this::fail);
            }
        }

        private synchronized @Nullable Asked<T> current() {
            if (underWay == null) {
                end();
                underWay = waiting;
                waiting = null;
            }
            return underWay;
        }

        /// The question under way is done with; whether another one waits.
        private synchronized boolean more() {
            end();
            underWay = null;
            queued = waiting != null;
            return queued;
        }
    }
}
