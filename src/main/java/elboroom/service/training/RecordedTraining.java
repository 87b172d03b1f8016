package elboroom.service.training;

import java.util.function.Consumer;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.History;
import elboroom.domain.training.TrainingEvent;
import elboroom.domain.training.TrainingEvent.Ending;
import elboroom.service.BackgroundService;
import elboroom.service.data.LoadedData;
import elboroom.service.engine.EngineThread.Lane;
import elboroom.service.engine.InferenceService;
import elboroom.service.engine.Query;
import elboroom.service.run.KeptRun;
import elboroom.service.run.RunLibrary;
import elboroom.service.run.RunStart;
import elboroom.store.run.RunFolder;
import org.jspecify.annotations.Nullable;

/// Trains runs and records every training event in the run's folder.
public final class RecordedTraining {

    private final TrainingService training;
    private final InferenceService inference;
    private final RunLibrary library;
    private final BackgroundService writer;
    private final Consumer<Problem> failed;

    /// @param writer runs the writes, in order, off the engine thread
    /// @param failed receives problems with writing
    public RecordedTraining(TrainingService training, InferenceService inference, RunLibrary library,
            BackgroundService writer, Consumer<Problem> failed) {
        this.training = training;
        this.inference = inference;
        this.library = library;
        this.writer = writer;
        this.failed = failed;
    }

    /// Starts a run.
    ///
    /// @throws elboroom.domain.ProblemException when its folder cannot be created
    public StartedRun start(RunSpec run, LoadedData data) {
        return start(library.create(run, data), data);
    }

    /// Starts or resumes a prepared run.
    ///
    /// @throws IllegalStateException when another run has not ended
    public StartedRun start(RunStart start, LoadedData data) {
        try {
            return begin(start, data);
        } catch (RuntimeException e) {
            start.discard();
            throw e;
        }
    }

    private StartedRun begin(RunStart start, LoadedData data) {
        RunFolder folder = start.folder();
        History before = folder.history();
        WriteRetry retry = new WriteRetry(training::hold, training::release, training::ending, problem -> {
            training.stop();
            failed.accept(problem);
        });
        training.start(start.trained(), data, start.from().orElse(null),
                new Keeper(start, new RunRecorder(folder, writer, retry, library.catalogue().budget().run()), data));
        return new StartedRun(folder.spec(), start.inEffect(), new KeptRun(folder), before);
    }

    /// Records every event and, at the end, the held-out posteriors of the newest snapshot; then releases the run.
    private final class Keeper implements Consumer<TrainingEvent> {

        private final RunStart start;
        private final RunRecorder recorder;
        private final LoadedData data;
        private @Nullable Snapshot newest;

        Keeper(RunStart start, RunRecorder recorder, LoadedData data) {
            this.start = start;
            this.recorder = recorder;
            this.data = data;
        }

        @Override
        public void accept(TrainingEvent event) {
            recorder.accept(event);
            switch (event) {
                case TrainingEvent.SnapshotTaken taken -> newest = taken.snapshot();
                case TrainingEvent.Finished(long _, Ending ending) when ending == Ending.SUSPENDED -> end();
                case TrainingEvent.Finished _ -> keepLatents();
                case TrainingEvent.Diverged _ -> end();
                case TrainingEvent.Failed _ -> fail();
                default -> {
                }
            }
        }

        private void keepLatents() {
            if (newest == null) {
                end();
                return;
            }
            inference.<Latents>slot(Lane.VIEW, answer -> {
                recorder.save(answer.snapshot().step(), answer.value());
                end();
            }, problem -> {
                failed.accept(problem);
                end();
            }).ask(newest, new Query.Encode(data, Latents.MOST));
        }

        private void fail() {
            if (newest == null) {
                writer.execute(start::discard);
            } else {
                end();
            }
        }

        /// Queues the release behind all pending writes.
        private void end() {
            writer.execute(() -> {
                if (start.closeOrDiscard()) {
                    failed.accept(Problem.of("problem.training.unsaved", start.run().name(), start.place().toString()));
                }
                try {
                    library.catalogue().keepWithin().ifPresent(failed);
                } catch (ProblemException e) {
                    failed.accept(e.problem());
                }
            });
        }
    }
}
