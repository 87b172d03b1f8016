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
import elboroom.service.engine.WorkerThreads;
import org.jspecify.annotations.Nullable;

/// Starts, pauses, resumes and stops training, each within one step. Thread-safe; training itself runs on the engine
/// thread, interleaved with the window's queries.
public final class TrainingService {

    private final EngineThread engine;
    private final Mailbox mailbox = new Mailbox();
    private @Nullable Session session;
    /// For the next run; 0 for as many as libtorch chooses.
    private volatile int threads;
    /// Whether training waits for the writer.
    private boolean ahead;

    public TrainingService(EngineThread engine) {
        this.engine = engine;
    }

    /// The events for the window to read.
    public Mailbox mailbox() {
        return mailbox;
    }

    /// Sets the number of threads of runs that start or resume from now on.
    ///
    /// @param count 0 for as many as libtorch chooses
    public void setThreads(int count) {
        threads = count;
    }

    /// The number of threads of runs that start now; 0 for as many as libtorch chooses.
    int threads() {
        return threads;
    }

    public synchronized TrainingState state() {
        return session == null ? TrainingState.IDLE : session.state;
    }

    /// Starts or resumes a run.
    ///
    /// @param from where to continue; null to start with fresh weights
    /// @param recorder receives every event on the engine thread, before the mailbox
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
            wake(session); // waiting for the writer, it has not published its newest weights
        }
    }

    public synchronized void resume() {
        if (session != null && session.state == TrainingState.PAUSED) {
            session.state = TrainingState.RUNNING;
            wake(session);
        }
    }

    /// Holds training, whatever the user does, until `release`.
    public synchronized void hold(Problem problem) {
        if (session != null) {
            session.held = true;
            mailbox.put(new TrainingEvent.Held(problem));
        }
    }

    /// Ends the hold; training continues unless the user has paused it.
    public synchronized void release() {
        if (session != null && session.held) {
            session.held = false;
            mailbox.put(new TrainingEvent.Released());
            wake(session);
        }
    }

    /// Lets training wait for the writer, without a message, or continue.
    synchronized void waitForWriter(boolean waits) {
        ahead = waits;
        if (session != null && !waits) {
            wake(session);
        }
    }

    /// Whether training has ended or is about to: there is no run, or it was asked to stop.
    public synchronized boolean ending() {
        return session == null || session.stopping;
    }

    /// Stops the run after the current step and keeps its weights.
    public synchronized void stop() {
        if (session != null) {
            session.stopping = true;
            wake(session);
        }
    }

    /// Stops training after the current step because the program is closing; the run can be resumed.
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

    /// One run from start to end. Its fields are guarded by the service; its loop is confined to the engine thread.
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
        private boolean pauseRecorded;
        private final Map<String, Double> changes = new LinkedHashMap<>();
        private OptionalDouble learningRate = OptionalDouble.empty();
        private @Nullable WorkerThreads workers;
        private @Nullable TrainingLoop loop;
        /// The step of the newest published weights; −1 before the first.
        private long published = -1;
        /// Published only when the next run can start.
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
            boolean paused;
            boolean blocked;
            boolean waits;
            synchronized (TrainingService.this) {
                stop = stopping;
                paused = !stop && state == TrainingState.PAUSED;
                blocked = !stop && held;
                waits = paused || blocked || (!stop && ahead);
                queued = !waits;
                if (!waits) {
                    change(current);
                }
            }
            if (blocked) {
                showNewest(current);
            } else if (paused) {
                current.save(); // nothing that is on screen is lost if the program is killed
            }
            recordPause(paused);
            if (waits) {
                mailbox.flush(); // the reader shows this step as long as training waits
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

        /// Publishes the weights of the current step, so that everything on screen belongs to it.
        private void showNewest(TrainingLoop current) {
            if (published >= 0 && current.step() > published) {
                show(current.snapshot());
            }
        }

        /// Records and publishes that training pauses or continues.
        private void recordPause(boolean pauses) {
            if (pauses != pauseRecorded) {
                pauseRecorded = pauses;
                TrainingEvent event = pauses ? new TrainingEvent.Paused() : new TrainingEvent.Resumed();
                recorder.accept(event);
                mailbox.put(event);
            }
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
                workers = WorkerThreads.ofLowPriority(threads);
                loop = new TrainingLoop(run, data.dataset(), from, workers, this::deliver);
            }
            return loop;
        }

        private void deliver(TrainingEvent event) {
            recorder.accept(event);
            switch (event) {
                case TrainingEvent.Finished _,TrainingEvent.Diverged _,TrainingEvent.Failed _ -> last = event;
                case TrainingEvent.SnapshotTaken taken -> show(taken.snapshot());
                default -> mailbox.put(event);
            }
        }

        private void publish(TrainingLoop current) {
            if (mailbox.wantsSnapshot()) {
                show(current.snapshot());
            }
        }

        /// Publishes the weights without the optimizer state, which the window does not need.
        private void show(Snapshot snapshot) {
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
            if (workers != null) {
                workers.close();
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
