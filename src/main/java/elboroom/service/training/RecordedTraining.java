package elboroom.service.training;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.History;
import elboroom.domain.training.TrainingEvent;
import elboroom.service.data.LoadedData;
import elboroom.service.engine.EngineThread.Lane;
import elboroom.service.engine.InferenceService;
import elboroom.service.engine.Query;
import elboroom.service.run.OpenRun;
import elboroom.service.run.RunCatalogue;
import elboroom.service.run.RunLibrary;
import elboroom.service.run.RunStart;
import elboroom.service.run.StoredRun;
import elboroom.store.run.RunFolder;

/// Trains runs on the engine thread and records them on the writer's.
public final class RecordedTraining {

    private final TrainingService training;
    private final InferenceService inference;
    private final RunLibrary library;
    private final Executor writer;
    private final Consumer<Problem> failed;

    /// @param writer runs the writes, in order, off the engine thread
    /// @param failed receives problems with writing
    public RecordedTraining(TrainingService training, InferenceService inference, RunLibrary library,
            Executor writer, Consumer<Problem> failed) {
        this.training = training;
        this.inference = inference;
        this.library = library;
        this.writer = new Backlog(writer, training::waitForWriter);
        this.failed = failed;
    }

    /// Starts a run.
    ///
    /// @throws elboroom.domain.ProblemException when its folder cannot be created
    public OpenRun start(RunSpec run, LoadedData data) {
        return start(library.create(run, data), data);
    }

    /// Starts or resumes a prepared run.
    ///
    /// @throws IllegalStateException when another run has not ended
    public OpenRun start(RunStart start, LoadedData data) {
        try {
            return begin(start, data);
        } catch (RuntimeException e) {
            start.discard();
            throw e;
        }
    }

    private OpenRun begin(RunStart start, LoadedData data) {
        RunFolder folder = start.folder();
        History before = folder.history();
        WriteRetry retry = new WriteRetry(training::hold, training::release, training::ending, problem -> {
            training.stop();
            failed.accept(problem);
        });
        RunCatalogue catalogue = library.catalogue();
        RunRecorder recorder = new RunRecorder(folder, this::write, retry, catalogue.budget().run());
        training.start(start.trained(), data, start.from().orElse(null),
                new Recording(start, recorder, Optional.of(catalogue), new Host(start, data)));
        return new OpenRun(folder.spec(), data.summary(), before, new StoredRun(folder), data);
    }

    /// Runs work on the writer's thread and reports its problems.
    private void write(Runnable work) {
        writer.execute(() -> {
            try {
                work.run();
            } catch (ProblemException e) {
                failed.accept(e.problem());
            }
        });
    }

    /// Encodes on the engine thread, interleaved with the window's queries.
    private final class Host implements Recording.Host {

        private final RunStart start;
        private final LoadedData data;

        Host(RunStart start, LoadedData data) {
            this.start = start;
            this.data = data;
        }

        @Override
        public void encode(Snapshot snapshot, Consumer<Latents> encoded, Runnable end) {
            inference.<Latents>slot(Lane.VIEW, answer -> {
                encoded.accept(answer.value());
                end.run();
            }, problem -> {
                failed.accept(problem);
                end.run();
            }).ask(snapshot, new Query.Encode(data, Latents.MOST));
        }

        @Override
        public void released(TrainingEvent last, boolean discarded) {
            if (discarded) {
                failed.accept(Problem.of("problem.training.unsaved", start.run().name(), start.place().toString()));
            }
        }

        @Override
        public void exceeded(Problem problem) {
            failed.accept(problem);
        }
    }
}
