package elboroom.cli.command;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

import elboroom.cli.output.ProgressBar;
import elboroom.cli.output.Screen;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import elboroom.domain.training.TrainingEvent;
import elboroom.domain.training.TrainingEvent.Diverged;
import elboroom.domain.training.TrainingEvent.Ending;
import elboroom.domain.training.TrainingEvent.Finished;
import elboroom.ml.train.TrainingLoop;
import elboroom.service.Interruption;
import elboroom.service.data.LoadedData;
import elboroom.service.engine.DirectAnswers;
import elboroom.service.engine.Query;
import elboroom.service.engine.WorkerThreads;
import elboroom.service.exchange.LiveTensorBoard;
import elboroom.service.run.RunCatalogue;
import elboroom.service.run.RunLibrary;
import elboroom.service.run.RunStart;
import elboroom.service.training.Recording;
import elboroom.service.training.RunRecorder;
import elboroom.service.training.WriteRetry;
import elboroom.store.run.Figures;
import elboroom.store.run.RunFolder;
import org.jspecify.annotations.Nullable;

/// Trains and records a prepared run on the calling thread, and reports its progress.
final class Trainer implements Recording.Host {

    private final Screen screen;
    private final ProgressBar bar;
    private final RunFolder folder;
    private final LoadedData data;
    private final Interruption interruption;
    private Optional<Figures> figures = Optional.empty();

    private Trainer(Screen screen, ProgressBar bar, RunFolder folder, LoadedData data, Interruption interruption) {
        this.screen = screen;
        this.bar = bar;
        this.folder = folder;
        this.data = data;
        this.interruption = interruption;
    }

    /// Trains and returns the metrics of the last epoch; empty after an interruption, when there is no time to print
    /// them.
    ///
    /// @param budget in bytes, for the run's snapshots
    /// @param tensorBoard folder for an event file; null for none
    static Optional<Figures> train(RunStart start, LoadedData data, long budget, @Nullable Path tensorBoard,
            Screen screen, Interruption interruption) {
        try (ProgressBar bar = screen.bar();
                LiveTensorBoard live = tensorBoard == null ? null : live(tensorBoard, start, screen)) {
            Trainer trainer = new Trainer(screen, bar, start.folder(), data, interruption);
            trainer.train(start, budget, live == null ? _ -> {} : live);
            return trainer.figures;
        }
    }

    private static LiveTensorBoard live(Path folder, RunStart start, Screen screen) {
        return new LiveTensorBoard(folder, start.folder().namedSpec(), InstantSource.system(), screen::warn);
    }

    private void train(RunStart start, long budget, Consumer<TrainingEvent> more) {
        RunRecorder recorder = new RunRecorder(folder, Runnable::run, retry(), budget);
        Recording recording = new Recording(start, recorder, library(), this);
        try (WorkerThreads workers = new WorkerThreads();
                TrainingLoop loop = new TrainingLoop(start.trained(), data.dataset(), start.from().orElse(null),
                        workers,
                        recording.andThen(new TrainingReport(screen, bar)).andThen(more))) {
            while (loop.advance()) {
                if (interruption.requested()) {
                    loop.stop();
                }
            }
        }
    }

    /// The user's runs, if this is one of them.
    private Optional<RunCatalogue> library() {
        Path own = RunLibrary.location().toAbsolutePath();
        return own.equals(folder.path().toAbsolutePath().getParent())
                ? Optional.of(new RunCatalogue(own))
                : Optional.empty();
    }

    @Override
    public void encode(Snapshot snapshot, Consumer<Latents> encoded, Runnable end) {
        if (!interruption.requested()) {
            try (DirectAnswers answers = new DirectAnswers()) {
                encoded.accept(answers.ask(snapshot, new Query.Encode(data, Latents.MOST)));
            }
        }
        end.run();
    }

    @Override
    public void released(TrainingEvent last, boolean discarded) {
        bar.clear();
        switch (last) {
            case Diverged(long step, long lastGood) -> throw new ProblemException(Problem.of("problem.cli.diverged",
                    step, folder.path().toString(), newest().orElse(lastGood)));
            case Finished(long step, Ending _) when interruption.requested() -> reportStopped(step, discarded);
            case Finished(long step, Ending _) -> {
                screen.note("cli.train.kept", step, folder.path().toString());
                figures = folder.figures();
            }
            default -> throw new IllegalStateException(last.toString());
        }
    }

    @Override
    public void exceeded(Problem problem) {
        screen.warn(problem);
    }

    /// Reports where training stopped. Weights that could not be written, as on a full disk, are lost.
    private void reportStopped(long step, boolean discarded) {
        String place = folder.path().toString();
        OptionalLong kept = newest();
        if (discarded) {
            screen.note("cli.train.stopped.discarded", step, place);
        } else if (kept.isEmpty()) {
            screen.note("cli.train.stopped.none", step, place);
        } else if (kept.getAsLong() < step) {
            screen.note("cli.train.stopped.older", step, place, kept.getAsLong());
        } else {
            screen.note("cli.train.stopped", step, place);
        }
    }

    private OptionalLong newest() {
        List<Long> steps = folder.steps().list();
        return steps.isEmpty() ? OptionalLong.empty() : OptionalLong.of(steps.getLast());
    }

    /// Reports a failed write, such as on a full disk, and retries until the program is interrupted.
    private WriteRetry retry() {
        return new WriteRetry(problem -> {
            bar.clear();
            screen.warn(problem);
        }, () -> screen.note("cli.train.released"), interruption::requested);
    }
}
