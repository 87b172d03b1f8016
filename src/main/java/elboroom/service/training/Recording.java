package elboroom.service.training;

import java.util.Optional;
import java.util.function.Consumer;

import elboroom.domain.Problem;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import elboroom.domain.training.TrainingEvent;
import elboroom.domain.training.TrainingEvent.Diverged;
import elboroom.domain.training.TrainingEvent.Ending;
import elboroom.domain.training.TrainingEvent.Failed;
import elboroom.domain.training.TrainingEvent.Finished;
import elboroom.domain.training.TrainingEvent.SnapshotTaken;
import elboroom.service.run.RunCatalogue;
import elboroom.service.run.RunStart;
import org.jspecify.annotations.Nullable;

/// Records one training: every event and, at the end, the held-out posteriors of the newest snapshot. Then releases the
/// run, or deletes a new one without any weights, and enforces the space limit of all runs. Receives events on the
/// training's thread.
public final class Recording implements Consumer<TrainingEvent> {

    /// What differs between the window and the command line.
    public interface Host {

        /// Encodes the held-out examples, and calls `end` when this is done, has failed or is not wanted.
        void encode(Snapshot snapshot, Consumer<Latents> encoded, Runnable end);

        /// The run is released. Called on the writer's thread.
        ///
        /// @param last the event that ended training
        /// @param discarded whether the run was deleted because no weights could be saved
        void released(TrainingEvent last, boolean discarded);

        /// The runs exceed their space limit. Called on the writer's thread.
        void exceeded(Problem problem);
    }

    private final RunStart start;
    private final RunRecorder recorder;
    private final Optional<RunCatalogue> library;
    private final Host host;
    private @Nullable Snapshot newest;

    /// @param library whose space limit is enforced at the end; empty for a run outside of it
    public Recording(RunStart start, RunRecorder recorder, Optional<RunCatalogue> library, Host host) {
        this.start = start;
        this.recorder = recorder;
        this.library = library;
        this.host = host;
    }

    @Override
    public void accept(TrainingEvent event) {
        recorder.accept(event);
        Snapshot last = newest;
        switch (event) {
            case SnapshotTaken taken -> newest = taken.snapshot();
            case Failed _ when last == null -> recorder.afterwards(start::discard);
            case Finished finished when last != null && finished.ending() != Ending.SUSPENDED ->
                host.encode(last, latents -> recorder.save(last.step(), latents), () -> end(event));
            case Finished _,Diverged _,Failed _ -> end(event);
            default -> {
            }
        }
    }

    /// Queued behind all pending writes.
    private void end(TrainingEvent last) {
        boolean trained = newest != null;
        recorder.afterwards(() -> {
            boolean discarded = start.closeOrDiscard();
            host.released(last, trained && discarded);
            library.flatMap(RunCatalogue::enforceBudget).ifPresent(host::exceeded);
        });
    }
}
