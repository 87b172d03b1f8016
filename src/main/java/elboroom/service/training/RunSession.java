package elboroom.service.training;

import java.util.function.Consumer;

import elboroom.domain.Problem;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Checkpoint;
import elboroom.domain.training.TrainingEvent;
import elboroom.ml.train.TrainingLoop;
import elboroom.service.Mailbox;
import elboroom.service.data.LoadedData;
import elboroom.service.engine.WorkerThreads;
import org.jspecify.annotations.Nullable;

/// The training of one run from start to end, one step a turn. Confined to the engine thread.
final class RunSession {

    /// @param from where to continue; null to start with fresh weights
    /// @param threads of libtorch; 0 for as many as it chooses
    record Start(RunSpec run, LoadedData data, @Nullable Checkpoint from, int threads) {}

    private final Start start;
    private final TrainingControl control;
    private final Consumer<TrainingEvent> recorder;
    private final Mailbox mailbox;
    private final Runnable ended;
    private boolean pauseRecorded;
    private @Nullable WorkerThreads workers;
    private @Nullable TrainingLoop loop;
    /// The step of the newest published weights; −1 before the first.
    private long published = -1;
    /// Published only when the next run can start.
    private @Nullable TrainingEvent last;

    /// @param recorder receives every event before the mailbox
    /// @param ended called when the next run can start
    RunSession(Start start, TrainingControl control, Consumer<TrainingEvent> recorder, Mailbox mailbox,
            Runnable ended) {
        this.start = start;
        this.control = control;
        this.recorder = recorder;
        this.mailbox = mailbox;
        this.ended = ended;
    }

    /// Trains one step, waits or ends.
    ///
    /// @return whether the run wants another turn
    boolean advance() {
        TrainingLoop current = loop();
        TrainingControl.Turn turn = control.next();
        turn.changes().forEach(current::set);
        turn.learningRate().ifPresent(current::setLearningRate);
        if (turn.held()) {
            showNewest(current);
        } else if (turn.paused()) {
            current.save(); // nothing that is on screen is lost if the program is killed
        }
        recordPause(turn.paused());
        if (turn.waits()) {
            mailbox.flush(); // the reader shows this step as long as training waits
            return false;
        }
        if (turn.stop()) {
            stop(current);
        }
        if (turn.stop() || !current.advance()) {
            end();
            return false;
        }
        if (mailbox.wantsSnapshot()) {
            show(current.snapshot());
        }
        return true;
    }

    /// Ends the run with a problem.
    void fail(Problem problem) {
        last = new TrainingEvent.Failed(problem);
        recorder.accept(last);
        end();
    }

    private TrainingLoop loop() {
        if (loop == null) {
            workers = WorkerThreads.ofLowPriority(start.threads());
            loop = new TrainingLoop(start.run(), start.data().dataset(), start.from(), workers, this::deliver);
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

    /// Publishes the weights of the current step, so that everything on screen belongs to it.
    private void showNewest(TrainingLoop current) {
        if (published >= 0 && current.step() > published) {
            show(current.snapshot());
        }
    }

    /// Publishes the weights without the optimizer state, which the window does not need.
    private void show(Snapshot snapshot) {
        published = snapshot.step();
        mailbox.put(new TrainingEvent.SnapshotTaken(snapshot));
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

    private void stop(TrainingLoop current) {
        if (control.suspending()) {
            current.suspend();
        } else {
            current.stop();
        }
    }

    private void end() {
        if (loop != null) {
            loop.close();
        }
        if (workers != null) {
            workers.close();
        }
        ended.run();
        if (last != null) {
            mailbox.put(last);
        }
    }
}
