package elboroom.service.training;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import elboroom.domain.ProblemException;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Likelihood;
import elboroom.domain.run.SettingChange;
import elboroom.domain.training.RunEvent;
import elboroom.domain.training.TrainingEvent;
import elboroom.domain.training.TrainingEvent.Ending;
import elboroom.store.run.Figures;
import elboroom.store.run.RunFolder;
import elboroom.store.run.RunState;

/// Writes training events to a run folder.
public final class RunRecorder implements Consumer<TrainingEvent> {

    private static final Logger LOG = System.getLogger(RunRecorder.class.getName());

    private final RunFolder folder;
    private final Likelihood likelihood;
    private final Executor writer;
    private final WriteRetry retry;
    private final long budget;
    /// Changes made since the last write.
    private final List<SettingChange> changes = new ArrayList<>();
    /// The last completed step.
    private long last;

    /// @param writer runs the writes, in order; in the window a separate thread, so that no step waits for the disk
    /// @param retry retries failed writes, on the writer's thread
    /// @param budget in bytes, for the run's snapshots
    public RunRecorder(RunFolder folder, Executor writer, WriteRetry retry, long budget) {
        this.budget = budget;
        this.folder = folder;
        this.likelihood = folder.spec().model().likelihood();
        this.writer = writer;
        this.retry = retry;
    }

    @Override
    public void accept(TrainingEvent event) {
        if (!(event instanceof TrainingEvent.Changed) && !changes.isEmpty()) {
            writeChanges();
        }
        last = RunEvent.stepAfter(event, last);
        RunEvent.of(event, last).ifPresent(happened -> write(() -> folder.record(happened)));
        switch (event) {
            case TrainingEvent.Changed changed -> changes.add(changed.change());
            case TrainingEvent.Stepped stepped -> write(() -> folder.append(stepped.metrics()));
            case TrainingEvent.Evaluated evaluated -> {
                write(() -> folder.append(evaluated.evaluation()));
                write(() -> folder.record(Figures.of(evaluated.evaluation(), likelihood)));
            }
            case TrainingEvent.SnapshotTaken taken -> {
                write(() -> folder.steps().save(taken.checkpoint()));
                writer.execute(this::thin);
            }
            case TrainingEvent.Finished finished -> end(finished.ending());
            case TrainingEvent.Paused _ -> write(() -> folder.update(RunState.PAUSED));
            case TrainingEvent.Resumed _ -> write(() -> folder.update(RunState.RUNNING));
            case TrainingEvent.Diverged _ -> write(() -> folder.update(RunState.DIVERGED));
            case TrainingEvent.Started _,TrainingEvent.Warned _,TrainingEvent.WarningOver _,TrainingEvent.Held _,TrainingEvent.Released _,TrainingEvent.Failed _ ->
                {
                }
        }
    }

    /// Writes all pending changes at once, because a dragged slider changes its setting at every step.
    private void writeChanges() {
        List<SettingChange> made = List.copyOf(changes);
        changes.clear();
        write(() -> folder.change(made));
    }

    /// Stores the held-out posteriors of a step.
    public void save(long step, Latents latents) {
        write(() -> folder.steps().save(step, latents));
    }

    /// Queues work behind all pending writes.
    void afterwards(Runnable work) {
        writer.execute(work);
    }

    /// Thins the snapshots; a failure is only logged, because it can be retried later.
    private void thin() {
        try {
            folder.steps().thin(budget);
        } catch (ProblemException e) {
            LOG.log(Level.WARNING, "snapshots could not be thinned", e);
        }
    }

    /// @param writing repeated after a failure, so it must write one thing only
    private void write(Runnable writing) {
        writer.execute(() -> retry.write(writing));
    }

    /// Records how training ended. A suspended run keeps the state "running": with nobody training it, it counts as
    /// interrupted and can be resumed.
    private void end(Ending ending) {
        switch (ending) {
            case COMPLETED -> write(() -> folder.update(RunState.COMPLETED));
            case STOPPED -> write(() -> folder.update(RunState.STOPPED));
            case SUSPENDED -> {
            }
        }
    }
}
