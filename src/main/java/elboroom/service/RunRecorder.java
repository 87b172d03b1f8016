package elboroom.service;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

import elboroom.domain.Budget;
import elboroom.domain.Latents;
import elboroom.domain.Likelihood;
import elboroom.domain.TrainingEvent;
import elboroom.domain.TrainingEvent.Ending;
import elboroom.store.Figures;
import elboroom.store.RunFolder;
import elboroom.store.RunState;

/// Writes what training tells into its run folder.
public final class RunRecorder implements Consumer<TrainingEvent> {

    private final RunFolder folder;
    private final Likelihood likelihood;
    private final Executor writer;
    private final Patience patience;

    /// @param writer runs the writing, in order; in the window a thread of its own, so that no step waits for the disk
    /// @param patience is had, on the writer's thread, with what cannot be written
    public RunRecorder(RunFolder folder, Executor writer, Patience patience) {
        this.folder = folder;
        this.likelihood = folder.spec().model().likelihood();
        this.writer = writer;
        this.patience = patience;
    }

    @Override
    public void accept(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Stepped stepped -> write(() -> folder.append(stepped.metrics()));
            case TrainingEvent.Evaluated evaluated -> {
                write(() -> folder.append(evaluated.evaluation()));
                write(() -> folder.record(Figures.of(evaluated.evaluation(), likelihood)));
            }
            case TrainingEvent.SnapshotTaken taken -> write(() -> {
                folder.save(taken.checkpoint());
                folder.thin(Budget.DEFAULT.run());
            });
            case TrainingEvent.Finished finished -> write(() -> folder.update(state(finished.ending())));
            case TrainingEvent.Diverged _ -> write(() -> folder.update(RunState.DIVERGED));
            case TrainingEvent.Started _,TrainingEvent.Warned _,TrainingEvent.Held _,TrainingEvent.Released _,TrainingEvent.Failed _ ->
                {
                }
        }
    }

    /// Keeps the held-out posteriors of a step.
    public void save(long step, Latents latents) {
        write(() -> folder.save(step, latents));
    }

    /// @param writing is done again after it failed, so it writes one thing
    private void write(Runnable writing) {
        writer.execute(() -> patience.write(writing));
    }

    private static RunState state(Ending ending) {
        return switch (ending) {
            case COMPLETED -> RunState.COMPLETED;
            case STOPPED -> RunState.STOPPED;
        };
    }
}
