package elboroom.app;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

import elboroom.domain.Problem;
import elboroom.domain.training.TrainingState;
import elboroom.service.BackgroundService;
import elboroom.service.data.DataService;
import elboroom.service.engine.EngineInference;
import elboroom.service.engine.EnginePreload;
import elboroom.service.engine.EngineThread;
import elboroom.service.engine.InferenceService;
import elboroom.service.exchange.DownloadService;
import elboroom.service.exchange.ExchangeService;
import elboroom.service.replay.ReplayService;
import elboroom.service.run.RunLibrary;
import elboroom.service.training.DiskEstimate;
import elboroom.service.training.EngineStepTimer;
import elboroom.service.training.RecordedTraining;
import elboroom.service.training.RunBytes;
import elboroom.service.training.StepTimer;
import elboroom.service.training.TrainingService;

/// Everything that owns a thread, created in one place and closed in reverse order.
public final class Services implements AutoCloseable {

    private final EngineThread engine;
    private final BackgroundService background;
    private final BackgroundService pictures;
    private final BackgroundService writer;
    private final BackgroundService disk;
    private final RunLibrary library;
    private final InferenceService inference;
    private final TrainingService training;
    private final RecordedTraining desk;
    private final StepTimer stepTimer;
    private final DataService data;
    private final ReplayService replays;
    private final ExchangeService exchange;
    private final DownloadService downloads;
    private volatile boolean closed;
    private boolean abandoned;

    /// @param library the runs; closed with this
    /// @param fx runs the callbacks on the FX thread, none after `close`
    /// @param failed receives background problems on the FX thread
    Services(RunLibrary library, Executor fx, Consumer<Problem> failed) {
        Executor deliver = callback -> fx.execute(() -> {
            if (!closed) { // else it could start a run, or write one, with nobody left to do the work
                callback.run();
            }
        });
        Consumer<Problem> delivered = problem -> deliver.execute(() -> failed.accept(problem));
        engine = new EngineThread(delivered, false);
        background = new BackgroundService("background", deliver);
        pictures = new BackgroundService("pictures", deliver);
        writer = new BackgroundService("writer", deliver);
        disk = new BackgroundService("disk", deliver);
        this.library = library;
        inference = new EngineInference(engine, deliver);
        training = new TrainingService(engine);
        desk = new RecordedTraining(training, inference, library, writer, delivered);
        stepTimer = new EngineStepTimer(engine, training, deliver);
        data = new DataService(background);
        replays = new ReplayService(inference, deliver);
        downloads = new DownloadService(DownloadService.usualLocation(), deliver);
        exchange = new ExchangeService(library, inference, deliver);
        writer.run(_ -> library.deleted().moveAbandonedToTrash(library.folder()), _ -> {},
                problems -> problems.forEach(failed),
                failed);
    }

    /// Loads libtorch; until then, queries and training wait. Loading a library keeps others waiting that use functions
    /// of libraries for the first time, such as JavaFX when it draws the first frame.
    void startEngine() {
        EnginePreload.start();
        engine.start();
    }

    EngineThread engine() {
        return engine;
    }

    BackgroundService background() {
        return background;
    }

    /// Reads pictures and documents, so that these do not wait for a data set.
    BackgroundService pictures() {
        return pictures;
    }

    /// Writes run folders.
    BackgroundService writer() {
        return writer;
    }

    /// Reads snapshots, so that moving on the timeline does not wait for a data set.
    BackgroundService disk() {
        return disk;
    }

    RunLibrary library() {
        return library;
    }

    public InferenceService inference() {
        return inference;
    }

    TrainingService training() {
        return training;
    }

    RecordedTraining desk() {
        return desk;
    }

    StepTimer stepTimer() {
        return stepTimer;
    }

    /// Reads the limit of a run each time, because the user can change it.
    DiskEstimate diskEstimate() {
        return (model, optimizer, train, heldOut, done) -> disk.run(
                _ -> Math.min(RunBytes.of(model, optimizer, train, heldOut), library.catalogue().budget().run()),
                _ -> {},
                done::accept, _ -> {});
    }

    DataService data() {
        return data;
    }

    ReplayService replays() {
        return replays;
    }

    DownloadService downloads() {
        return downloads;
    }

    ExchangeService exchange() {
        return exchange;
    }

    /// Suspends training within one step.
    ///
    /// @return the number of pending writes; 0 once training has ended and everything is written
    int save() {
        training.suspend();
        boolean ended = training.state() == TrainingState.IDLE;
        int pending = writer.pending();
        return ended ? pending : Math.max(1, pending);
    }

    /// Lets `close` drop what cannot be written within a few seconds, because the user does not want to wait for it.
    void abandon() {
        abandoned = true;
    }

    /// Suspends training within one step, writes what is pending, and stops the threads. Further calls have no effect.
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        training.suspend();
        replays.close();
        exchange.close();
        downloads.close();
        engine.close();
        background.close();
        pictures.close();
        writer.execute(library.deleted()::moveToTrash);
        if (abandoned) {
            writer.close();
        } else {
            writer.finish();
        }
        disk.close();
        library.close();
    }
}
