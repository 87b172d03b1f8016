package elboroom.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import elboroom.cli.output.Bar;
import elboroom.cli.output.Screen;
import elboroom.data.Dataset;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import elboroom.domain.training.TrainingEvent.Diverged;
import elboroom.ml.explore.Explorer;
import elboroom.ml.explore.SplitEncoding;
import elboroom.ml.train.TrainingLoop;
import elboroom.service.Interruption;
import elboroom.service.run.RunCatalogue;
import elboroom.service.run.RunLibrary;
import elboroom.service.run.RunStart;
import elboroom.service.training.RunRecorder;
import elboroom.service.training.WriteRetry;
import elboroom.store.run.Figures;
import elboroom.store.run.RunFolder;

/// Trains a prepared run on the calling thread and reports its progress.
final class Trainer {

    private final Screen screen;
    private final RunFolder folder;
    private final Interruption interruption;

    private Trainer(Screen screen, RunFolder folder, Interruption interruption) {
        this.screen = screen;
        this.folder = folder;
        this.interruption = interruption;
    }

    /// Trains and returns the metrics of the last epoch; empty after an interruption, when there is no time to print
    /// them.
    ///
    /// @param budget in bytes, for the run's snapshots
    static Optional<Figures> train(RunStart start, Dataset data, long budget, Screen screen,
            Interruption interruption) {
        Optional<Figures> figures = new Trainer(screen, start.folder(), interruption).train(start, data, budget);
        Path own = RunLibrary.place().toAbsolutePath();
        if (own.equals(start.folder().path().toAbsolutePath().getParent())) {
            new RunCatalogue(own).keepWithin().ifPresent(screen::tell);
        }
        return figures;
    }

    private Optional<Figures> train(RunStart start, Dataset data, long budget) {
        try (Bar bar = screen.bar()) {
            TrainingReport report = new TrainingReport(screen, bar);
            RunRecorder recorder = new RunRecorder(folder, Runnable::run, retry(bar), budget);
            try (TrainingLoop loop = new TrainingLoop(start.trained(), data, start.from().orElse(null),
                    recorder.andThen(report))) {
                while (loop.advance()) {
                    if (interruption.asked()) {
                        loop.stop();
                    }
                }
                bar.clear();
                report.diverged().ifPresent(this::fail);
                if (!interruption.asked()) {
                    recorder.save(loop.step(), latents(loop.snapshot(), data));
                }
                if (interruption.asked()) { // the write was given up while waiting for the disk
                    reportStopped(start, loop.step());
                    return Optional.empty();
                }
                screen.note("cli.train.kept", loop.step(), folder.path().toString());
                return folder.figures();
            }
        }
    }

    /// Reports where training stopped. Weights that could not be written, as on a full disk, are lost. Deletes a new run
    /// without any.
    private void reportStopped(RunStart start, long step) {
        String place = folder.path().toString();
        OptionalLong kept = newest();
        if (kept.isEmpty()) {
            screen.note(start.closeOrDiscard() ? "cli.train.stopped.discarded" : "cli.train.stopped.none", step,
                    place);
        } else if (kept.getAsLong() < step) {
            screen.note("cli.train.stopped.older", step, place, kept.getAsLong());
        } else {
            screen.note("cli.train.stopped", step, place);
        }
    }

    private OptionalLong newest() {
        List<Long> steps = folder.snapshotSteps();
        return steps.isEmpty() ? OptionalLong.empty() : OptionalLong.of(steps.getLast());
    }

    /// Reports a failed write, such as on a full disk, and retries until the program is interrupted.
    private WriteRetry retry(Bar bar) {
        return new WriteRetry(problem -> {
            bar.clear();
            screen.tell(problem);
        }, () -> screen.note("cli.train.released"), interruption::asked);
    }

    private void fail(Diverged diverged) {
        throw new ProblemException(Problem.of("problem.cli.diverged", diverged.step(), folder.path().toString(),
                newest().orElse(diverged.lastGood())));
    }

    /// The posteriors for the map.
    private static Latents latents(Snapshot snapshot, Dataset data) {
        try (Explorer explorer = new Explorer(snapshot)) {
            SplitEncoding encoding = new SplitEncoding(explorer, data.heldOut(), Latents.MOST);
            boolean more = true;
            while (more) {
                more = encoding.advance();
            }
            return encoding.result();
        }
    }
}
