package elboroom.service.engine;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

import elboroom.domain.Problem;
import elboroom.domain.model.Snapshot;
import elboroom.ml.explore.Explorer;
import elboroom.service.engine.EngineThread.Lane;
import org.jspecify.annotations.Nullable;

/// Runs questions on the engine's thread and keeps the native weights of the snapshots that were asked last.
public final class EngineInference implements InferenceService {

    private final EngineThread engine;
    private final Executor deliver;
    private final Explorers explorers = new Explorers();

    /// @param deliver where answers are given, such as the FX thread
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
        /// The number of the question asked last, and of the last one that was forgotten.
        private int newest;
        private int forgotten;
        /// Counts the times that the slot got in line; who cancels loses its place.
        private int turn;
        /// These are touched on the engine's thread alone.
        private Query.@Nullable Work<T> work;
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
            int mine = ++turn;
            engine.submit(lane, () -> advance(mine), this::fail);
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

        /// On the engine's thread: one piece of the question under way, or of the one waiting.
        private boolean advance(int mine) {
            if (lost(mine)) {
                return false;
            }
            Asked<T> asked = current();
            if (asked == null) {
                return next();
            }
            Query.Work<T> begun = begun(asked);
            if (begun.job().advance()) {
                tell(begun.part().getAsDouble());
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

        /// The question that waits has its turn after those of others.
        private boolean next() {
            if (more()) {
                queue();
            }
            return false;
        }

        private synchronized boolean lost(int mine) {
            if (mine == turn && !queued) {
                release();
            }
            return mine != turn || !queued;
        }

        private void tell(double part) {
            if ((int) (100 * part) > hundredths) {
                hundredths = (int) (100 * part);
                deliver.execute(() -> progressed.accept(part));
            }
        }

        private Query.Work<T> begun(Asked<T> asked) {
            Query.Work<T> begun = work;
            if (begun == null) {
                Explorer taken = explorers.take(asked.snapshot());
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
                explorers.giveBack(explorer);
                explorer = null;
            }
        }

        /// The problem of a question that was replaced is of no interest: the next one has its own answer.
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

        /// The question under way is done with; whether another one waits.
        private synchronized boolean more() {
            underWay = null;
            queued = waiting != null;
            return queued;
        }
    }
}
