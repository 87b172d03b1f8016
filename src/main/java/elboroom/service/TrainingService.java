package elboroom.service;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import elboroom.domain.Problem;
import elboroom.domain.RunSpec;
import elboroom.domain.TrainingEvent;
import elboroom.domain.TrainingState;
import elboroom.ml.train.TrainingLoop;
import elboroom.service.EngineThread.Lane;
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

    /// Begins a run.
    ///
    /// @param recorder is told every event, on the engine's thread, before the mailbox
    /// @throws IllegalStateException when another run has not ended
    public synchronized void start(RunSpec run, LoadedData data, Consumer<TrainingEvent> recorder) {
        if (session != null) {
            throw new IllegalStateException("a run has not ended");
        }
        Session begun = new Session(run, data, recorder);
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
            if (!session.queued) {
                submit(session);
            }
        }
    }

    /// Ends the run after the step in hand; its weights are kept.
    public synchronized void stop() {
        if (session != null) {
            session.stopping = true;
            if (!session.queued) {
                submit(session);
            }
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
            session.learningRate = learningRate;
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
        private final Consumer<TrainingEvent> recorder;
        private TrainingState state = TrainingState.RUNNING;
        private boolean stopping;
        private boolean queued;
        private final Map<String, Double> changes = new LinkedHashMap<>();
        private double learningRate;
        private @Nullable TrainingLoop loop;
        private long live = System.nanoTime();
        /// Heard only when the next run can start.
        private @Nullable TrainingEvent last;

        Session(RunSpec run, LoadedData data, Consumer<TrainingEvent> recorder) {
            this.run = run;
            this.data = data;
            this.recorder = recorder;
            this.learningRate = run.optimizer().learningRate();
        }

        private boolean advance() {
            TrainingLoop current = loop();
            boolean stop;
            synchronized (TrainingService.this) {
                if (state == TrainingState.PAUSED && !stopping) {
                    queued = false;
                    return false;
                }
                stop = stopping;
                changes.forEach(current::set);
                changes.clear();
                current.setLearningRate(learningRate);
            }
            if (stop) {
                current.stop();
            }
            if (stop || !current.advance()) {
                end();
                return false;
            }
            publish(current);
            return true;
        }

        private TrainingLoop loop() {
            if (loop == null) {
                loop = new TrainingLoop(run, data.dataset(), this::tell);
            }
            return loop;
        }

        private void tell(TrainingEvent event) {
            if (event instanceof TrainingEvent.SnapshotTaken) {
                live = System.nanoTime();
            }
            recorder.accept(event);
            switch (event) {
                case TrainingEvent.Finished _,TrainingEvent.Diverged _,TrainingEvent.Failed _ -> last = event;
                default -> mailbox.put(event);
            }
        }

        private void publish(TrainingLoop current) {
            if (System.nanoTime() - live > LIVE_NANOS) {
                live = System.nanoTime();
                mailbox.put(new TrainingEvent.SnapshotTaken(current.snapshot()));
            }
        }

        private void fail(Problem problem) {
            last = new TrainingEvent.Failed(problem);
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
