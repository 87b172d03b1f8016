package elboroom.service.training;

import java.util.function.Consumer;

import elboroom.domain.Problem;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Checkpoint;
import elboroom.domain.training.TrainingEvent;
import elboroom.domain.training.TrainingState;
import elboroom.service.Mailbox;
import elboroom.service.data.LoadedData;
import elboroom.service.engine.EngineThread;
import elboroom.service.engine.EngineThread.Lane;
import org.jspecify.annotations.Nullable;

/// Starts, pauses, resumes and stops training, each within one step. Thread-safe; training itself runs on the engine
/// thread, interleaved with the window's queries.
public final class TrainingService {

    private final EngineThread engine;
    private final Mailbox mailbox = new Mailbox();
    private @Nullable TrainingControl control;
    private @Nullable RunSession session;
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
        return control == null ? TrainingState.IDLE : control.state();
    }

    /// Starts or resumes a run.
    ///
    /// @param from where to continue; null to start with fresh weights
    /// @param recorder receives every event on the engine thread, before the mailbox
    /// @throws IllegalStateException when another run has not ended
    public synchronized void start(RunSpec run, LoadedData data, @Nullable Checkpoint from,
            Consumer<TrainingEvent> recorder) {
        if (control != null) {
            throw new IllegalStateException("a run has not ended");
        }
        control = new TrainingControl(ahead);
        session = new RunSession(new RunSession.Start(run, data, from, threads), control, recorder, mailbox,
                this::ended);
        submit(true);
    }

    private synchronized void ended() {
        control = null;
        session = null;
    }

    public synchronized void pause() {
        if (control != null) {
            submit(control.pause());
        }
    }

    public synchronized void resume() {
        if (control != null) {
            submit(control.resume());
        }
    }

    /// Holds training, whatever the user does, until `release`.
    public synchronized void hold(Problem problem) {
        if (control != null) {
            control.hold();
            mailbox.put(new TrainingEvent.Held(problem));
        }
    }

    /// Ends the hold; training continues unless the user has paused it.
    public synchronized void release() {
        if (control != null && control.held()) {
            mailbox.put(new TrainingEvent.Released());
            submit(control.release());
        }
    }

    /// Lets training wait for the writer, without a message, or continue.
    synchronized void waitForWriter(boolean waits) {
        ahead = waits;
        if (control != null) {
            submit(control.waitForWriter(waits));
        }
    }

    /// Whether training has ended or is about to: there is no run, or it was asked to stop.
    public synchronized boolean ending() {
        return control == null || control.stopping();
    }

    /// Stops the run after the current step and keeps its weights.
    public synchronized void stop() {
        if (control != null) {
            submit(control.stop());
        }
    }

    /// Stops training after the current step because the program is closing; the run can be resumed.
    public synchronized void suspend() {
        if (control != null) {
            submit(control.suspend());
        }
    }

    /// Changes a setting of the family from the next step on.
    public synchronized void set(String setting, double value) {
        if (control != null) {
            control.set(setting, value);
        }
    }

    /// Changes the learning rate from the next step on.
    public synchronized void setLearningRate(double learningRate) {
        if (control != null) {
            control.setLearningRate(learningRate);
        }
    }

    private void submit(boolean wanted) {
        RunSession run = session;
        if (wanted && run != null) {
            engine.submit(Lane.TRAINING, run::advance, run::fail);
        }
    }
}
