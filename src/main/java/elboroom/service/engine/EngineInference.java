package elboroom.service.engine;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

import elboroom.domain.Problem;
import elboroom.domain.model.Snapshot;
import elboroom.ml.explore.Explorer;
import elboroom.service.engine.EngineThread.Lane;
import org.jspecify.annotations.Nullable;

/// Runs queries on the engine thread and caches the native weights of recently queried snapshots.
public final class EngineInference implements InferenceService {

    private final EngineThread engine;
    private final Executor deliver;
    private final Explorers explorers = new Explorers();

    /// @param deliver runs the callbacks, for example on the FX thread
    public EngineInference(EngineThread engine, Executor deliver) {
        this.engine = engine;
        this.deliver = deliver;
    }

    @Override
    public <T> Slot<T> slot(Lane lane, Consumer<Answer<T>> answered, Consumer<Problem> failed,
            DoubleConsumer progressed) {
        return new EngineSlot<>(lane, answered, failed, progressed);
    }

    private final class EngineSlot<T> implements Slot<T> {

        private record Asked<T>(int number, Snapshot snapshot, Query<T> query) {}

        private final Lane lane;
        private final Consumer<Answer<T>> answered;
        private final Consumer<Problem> failed;
        private final DoubleConsumer progressed;
        private @Nullable Asked<T> waiting;
        private @Nullable Asked<T> underWay;
        private boolean queued;
        /// The numbers of the newest query and of the last cancelled one.
        private int newest;
        private int forgotten;
        /// Counts how often the slot was queued; cancelling gives up its place in the queue.
        private int turn;
        /// Confined to the engine thread.
        private @Nullable Work<T> work;
        private @Nullable Explorer explorer;
        private int hundredths;

        EngineSlot(Lane lane, Consumer<Answer<T>> answered, Consumer<Problem> failed, DoubleConsumer progressed) {
            this.lane = lane;
            this.answered = answered;
            this.failed = failed;
            this.progressed = progressed;
        }

        @Override
        public synchronized void ask(Snapshot snapshot, Query<T> query) {
            waiting = new Asked<>(++newest, snapshot, query);
            if (!queued) {
                queue();
            }
        }

        private synchronized void queue() {
            queued = true;
            int ticket = ++turn;
            engine.submit(lane, () -> advance(ticket), this::fail);
        }

        @Override
        public synchronized void cancel() {
            waiting = null;
            underWay = null;
            queued = false;
            forgotten = newest;
        }

        private synchronized boolean wanted(Asked<T> asked) {
            return asked.number() > forgotten;
        }

        private synchronized boolean latest(@Nullable Asked<T> asked) {
            return asked != null && wanted(asked) && asked.number() == newest;
        }

        /// On the engine thread: advances the running query, or the waiting one, by one piece.
        private boolean advance(int ticket) {
            if (isOutOfTurn(ticket)) {
                return false;
            }
            Asked<T> asked = current();
            if (asked == null) {
                return next();
            }
            Work<T> begun = begun(asked);
            if (begun.job().advance()) {
                reportProgress(begun.part().getAsDouble());
                return true;
            }
            T value = begun.answer().get();
            release();
            deliver.execute(() -> {
                if (wanted(asked)) {
                    answered.accept(new Answer<>(asked.snapshot(), value));
                }
            });
            return next();
        }

        /// Queues the waiting query behind those of other slots.
        private boolean next() {
            if (more()) {
                queue();
            }
            return false;
        }

        private synchronized boolean isOutOfTurn(int ticket) {
            if (ticket == turn && !queued) {
                release();
            }
            return ticket != turn || !queued;
        }

        private void reportProgress(double part) {
            if ((int) (100 * part) > hundredths) {
                hundredths = (int) (100 * part);
                deliver.execute(() -> progressed.accept(part));
            }
        }

        private Work<T> begun(Asked<T> asked) {
            Work<T> begun = work;
            if (begun == null) {
                Explorer taken = explorers.acquire(asked.snapshot());
                explorer = taken;
                begun = asked.query().begin(taken);
                work = begun;
            }
            return begun;
        }

        private void release() {
            work = null;
            hundredths = 0;
            if (explorer != null) {
                explorers.release(explorer);
                explorer = null;
            }
        }

        /// The failure of a replaced query is dropped: the next one has its own result.
        private void fail(Problem problem) {
            Asked<T> asked = underWay();
            release();
            deliver.execute(() -> {
                if (latest(asked)) {
                    failed.accept(problem);
                }
            });
            boolean _ = next();
        }

        private synchronized @Nullable Asked<T> underWay() {
            return underWay;
        }

        private synchronized @Nullable Asked<T> current() {
            if (underWay == null) {
                release();
                underWay = waiting;
                waiting = null;
            }
            return underWay;
        }

        /// Ends the running query; returns whether another one waits.
        private synchronized boolean more() {
            underWay = null;
            queued = waiting != null;
            return queued;
        }
    }
}
