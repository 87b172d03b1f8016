package elboroom.service.training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;

import elboroom.domain.Problem;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Checkpoint;
import elboroom.domain.training.TrainingEvent;
import elboroom.domain.training.TrainingState;
import elboroom.ml.train.TrainingLoop;
import elboroom.service.Mailbox;
import elboroom.service.data.LoadedData;
import elboroom.service.engine.EngineThread;
import elboroom.service.engine.EngineThread.Lane;
import org.jspecify.annotations.Nullable;

/// Starts, pauses, resumes and stops training, each within one step. Called from any thread; training itself runs on
/// the engine's thread, between the window's questions.
public final class TrainingService {

    /// At most so often are weights published beyond the snapshots that are kept, so that the window can follow.
    private static final long LIVE_NANOS = 500_000_000;

    private final EngineThread engine;
    private final Mailbox mailbox = new Mailbox();
    private @Nullable Session session;

    public TrainingService(EngineThread engine) {
        this.engine = engine;
    }

    /// Where the window reads what happened.
    public Mailbox mailbox() {
        return mailbox;
    }

    public synchronized TrainingState state() {
        return session == null ? TrainingState.IDLE : session.state;
    }

    /// Begins a run, or goes on with one.
    ///
    /// @param from where to go on; null to begin with fresh weights
    /// @param recorder is told every event, on the engine's thread, before the mailbox
    /// @throws IllegalStateException when another run has not ended
    public synchronized void start(RunSpec run, LoadedData data, @Nullable Checkpoint from,
            Consumer<TrainingEvent> recorder) {
        if (session != null) {
            throw new IllegalStateException("a run has not ended");
        }
        Session begun = new Session(run, data, from, recorder);
        session = begun;
        submit(begun);
    }

    public synchronized void pause() {
        if (session != null && session.state == TrainingState.RUNNING) {
            session.state = TrainingState.PAUSED;
        }
    }

    public synchronized void resume() {
        if (session != null && session.state == TrainingState.PAUSED) {
            session.state = TrainingState.RUNNING;
            wake(session);
        }
    }

    /// Has training wait, whatever the person does, until it is released.
    public synchronized void hold(Problem problem) {
        if (session != null) {
            session.held = true;
            mailbox.put(new TrainingEvent.Held(problem));
        }
    }

    /// Lets training go on as far as the person does.
    public synchronized void release() {
        if (session != null && session.held) {
            session.held = false;
            mailbox.put(new TrainingEvent.Released());
            wake(session);
        }
    }

    /// Whether nothing more is trained: there is no run, or it was told to stop.
    public synchronized boolean ending() {
        return session == null || session.stopping;
    }

    /// Ends the run after the step in hand; its weights are kept.
    public synchronized void stop() {
        if (session != null) {
            session.stopping = true;
            wake(session);
        }
    }

    /// Ends training after the step in hand because the program ends; the run can go on.
    public synchronized void suspend() {
        if (session != null) {
            session.suspending = true;
            stop();
        }
    }

    /// Changes a setting of the family from the next step on.
    public synchronized void set(String setting, double value) {
        if (session != null) {
            session.changes.put(setting, value);
        }
    }

    /// Changes the learning rate from the next step on.
    public synchronized void setLearningRate(double learningRate) {
        if (session != null) {
            session.learningRate = OptionalDouble.of(learningRate);
        }
    }

    private void wake(Session sleeping) {
        if (!sleeping.queued) {
            submit(sleeping);
        }
    }

    private void submit(Session begun) {
        begun.queued = true;
        engine.submit(Lane.TRAINING, begun::advance, begun::fail);
    }

    /// One run from start to end. Its fields are guarded by the service, its loop is touched on the engine's thread.
    private final class Session {

        private final RunSpec run;
        private final LoadedData data;
        private final @Nullable Checkpoint from;
        private final Consumer<TrainingEvent> recorder;
        private TrainingState state = TrainingState.RUNNING;
        private boolean held;
        private boolean stopping;
        private boolean suspending;
        private boolean queued;
        private final Map<String, Double> changes = new LinkedHashMap<>();
        private OptionalDouble learningRate = OptionalDouble.empty();
        private @Nullable TrainingLoop loop;
        private long live = System.nanoTime();
        /// The step of the newest weights that were published; -1 before the first.
        private long published = -1;
        /// Heard only when the next run can start.
        private @Nullable TrainingEvent last;

        Session(RunSpec run, LoadedData data, @Nullable Checkpoint from, Consumer<TrainingEvent> recorder) {
            this.run = run;
            this.data = data;
            this.from = from;
            this.recorder = recorder;
        }

        private boolean advance() {
            TrainingLoop current = loop();
            boolean stop;
            boolean waits;
            synchronized (TrainingService.this) {
                stop = stopping;
                waits = !stop && (held || state == TrainingState.PAUSED);
                queued = !waits;
                if (!waits) {
                    change(current);
                }
            }
            if (waits) {
                if (published >= 0 && current.step() > published) {
                    show(current.snapshot()); // so that all on screen belongs to the step at which training waits
                }
                return false;
            }
            if (stop) {
                end(current);
            }
            if (stop || !current.advance()) {
                end();
                return false;
            }
            publish(current);
            return true;
        }

        private void change(TrainingLoop current) {
            changes.forEach(current::set);
            changes.clear();
            learningRate.ifPresent(current::setLearningRate);
            learningRate = OptionalDouble.empty();
        }

        private void end(TrainingLoop current) {
            boolean suspend;
            synchronized (TrainingService.this) {
                suspend = suspending;
            }
            if (suspend) {
                current.suspend();
            } else {
                current.stop();
            }
        }

        private TrainingLoop loop() {
            if (loop == null) {
                loop = new TrainingLoop(run, data.dataset(), from, this::tell);
            }
            return loop;
        }

        private void tell(TrainingEvent event) {
            recorder.accept(event);
            switch (event) {
                case TrainingEvent.Finished _,TrainingEvent.Diverged _,TrainingEvent.Failed _ -> last = event;
                case TrainingEvent.SnapshotTaken taken -> show(taken.snapshot());
                default -> mailbox.put(event);
            }
        }

        private void publish(TrainingLoop current) {
            if (System.nanoTime() - live > LIVE_NANOS) {
                show(current.snapshot());
            }
        }

        /// The window needs the weights alone.
        private void show(Snapshot snapshot) {
            live = System.nanoTime();
            published = snapshot.step();
            mailbox.put(new TrainingEvent.SnapshotTaken(snapshot));
        }

        private void fail(Problem problem) {
            last = new TrainingEvent.Failed(problem);
            recorder.accept(last);
            end();
        }

        private void end() {
            if (loop != null) {
                loop.close();
            }
            synchronized (TrainingService.this) {
                session = null;
            }
            if (last != null) {
                mailbox.put(last);
            }
        }
    }
}
