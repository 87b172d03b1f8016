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
import elboroom.domain.training.TrainingEvent;
import elboroom.domain.training.TrainingEvent.Ending;
import elboroom.store.run.Figures;
import elboroom.store.run.RunFolder;
import elboroom.store.run.RunState;

/// Writes what training tells into its run folder.
public final class RunRecorder implements Consumer<TrainingEvent> {

    private static final Logger LOG = System.getLogger(RunRecorder.class.getName());

    private final RunFolder folder;
    private final Likelihood likelihood;
    private final Executor writer;
    private final WriteRetry patience;
    private final long budget;
    /// Made since they were last written.
    private final List<SettingChange> changes = new ArrayList<>();

    /// @param writer runs the writing, in order; in the window a thread of its own, so that no step waits for the disk
    /// @param patience is had, on the writer's thread, with what cannot be written
    /// @param budget in bytes, to which the run's snapshots are thinned
    public RunRecorder(RunFolder folder, Executor writer, WriteRetry patience, long budget) {
        this.budget = budget;
        this.folder = folder;
        this.likelihood = folder.spec().model().likelihood();
        this.writer = writer;
        this.patience = patience;
    }

    @Override
    public void accept(TrainingEvent event) {
        if (!(event instanceof TrainingEvent.Changed) && !changes.isEmpty()) {
            writeChanges();
        }
        switch (event) {
            case TrainingEvent.Changed changed -> changes.add(changed.change());
            case TrainingEvent.Stepped stepped -> write(() -> folder.append(stepped.metrics()));
            case TrainingEvent.Evaluated evaluated -> {
                write(() -> folder.append(evaluated.evaluation()));
                write(() -> folder.record(Figures.of(evaluated.evaluation(), likelihood)));
            }
            case TrainingEvent.SnapshotTaken taken -> {
                write(() -> folder.save(taken.checkpoint()));
                writer.execute(this::thin);
            }
            case TrainingEvent.Finished finished -> end(finished.ending());
            case TrainingEvent.Diverged _ -> write(() -> folder.update(RunState.DIVERGED));
            case TrainingEvent.Started _,TrainingEvent.Warned _,TrainingEvent.WarningOver _,TrainingEvent.Held _,TrainingEvent.Released _,TrainingEvent.Failed _ ->
                {
                }
        }
    }

    /// Together, because a slider that is moved changes its setting at every step.
    private void writeChanges() {
        List<SettingChange> made = List.copyOf(changes);
        changes.clear();
        write(() -> folder.change(made));
    }

    /// Keeps the held-out posteriors of a step.
    public void save(long step, Latents latents) {
        write(() -> folder.save(step, latents));
    }

    /// What cannot be thinned now can be later.
    private void thin() {
        try {
            folder.thin(budget);
        } catch (ProblemException e) {
            LOG.log(Level.WARNING, "snapshots could not be thinned", e);
        }
    }

    /// @param writing is done again after it failed, so it writes one thing
    private void write(Runnable writing) {
        writer.execute(() -> patience.write(writing));
    }

    /// A suspended run stays one that runs: as nobody trains it, it counts as interrupted and is offered again.
    private void end(Ending ending) {
        switch (ending) {
            case COMPLETED -> write(() -> folder.update(RunState.COMPLETED));
            case STOPPED -> write(() -> folder.update(RunState.STOPPED));
            case SUSPENDED -> {
            }
        }
    }
}
