package elboroom.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import elboroom.data.Dataset;
import elboroom.domain.DataSpec;
import elboroom.domain.Latents;
import elboroom.domain.OptimizerSpec;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.RunSpec;
import elboroom.domain.Snapshot;
import elboroom.domain.TrainingEvent;
import elboroom.domain.TrainingEvent.Diverged;
import elboroom.i18n.Messages;
import elboroom.ml.explore.Explorer;
import elboroom.ml.explore.SplitEncoding;
import elboroom.ml.train.TrainingLoop;
import elboroom.service.Interruption;
import elboroom.service.RunRecorder;
import elboroom.store.Figures;
import elboroom.store.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `elboroom train`: trains one run into a folder, on the calling thread.
@Command(name = "train", sortOptions = false)
final class TrainCommand implements Runnable {

    /// How many posteriors are kept for the map.
    private static final int SHOWN = 10_000;

    @Mixin
    private final Screen screen;

    @Mixin
    private final DataArgument data = new DataArgument();

    @Mixin
    private final FitOptions fit = new FitOptions();

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Mixin
    private final TrainingOptions training = new TrainingOptions();

    @Mixin
    private final ThreadsOption threads = new ThreadsOption();

    @Option(names = "--out", required = true, paramLabel = "RUN")
    private Path out = Path.of("");

    @Option(names = "--json")
    private boolean json;

    TrainCommand(Messages messages) {
        this.screen = new Screen(messages);
    }

    ModelOptions model() {
        return model;
    }

    @Override
    public void run() {
        OptimizerSpec optimizer = training.optimizer(screen);
        DataSpec spec = fit.spec(data.source(), screen);
        model.check(spec, screen);
        threads.check(screen);
        RunFolder.requireFree(out);
        Dataset dataset = DataArgument.load(spec, training.seed(), screen);
        DataArgument.noteSkipped(dataset, screen);
        RunSpec run = new RunSpec(name(), spec, model.spec(dataset.summary()), optimizer,
                training.seed());
        threads.startTorch();
        train(run, dataset).ifPresent(this::print);
    }

    private String name() {
        return String.valueOf(out.toAbsolutePath().normalize().getFileName());
    }

    /// The figures of the last epoch; none after an interruption, when there is no time left to print them.
    private Optional<Figures> train(RunSpec run, Dataset dataset) {
        RunFolder folder = RunFolder.create(out, run, dataset.summary(), Version.parts());
        try (Bar bar = screen.bar(); Interruption interruption = new Interruption()) {
            TrainingReport report = new TrainingReport(screen, bar);
            try (TrainingLoop loop = new TrainingLoop(run, dataset,
                    recorder(folder).andThen(report))) {
                while (loop.advance()) {
                    if (interruption.asked()) {
                        loop.stop();
                    }
                }
                bar.clear();
                report.diverged().ifPresent(this::fail);
                if (interruption.asked()) {
                    screen.note("cli.train.stopped", loop.step(), out.toString());
                    return Optional.empty();
                }
                folder.save(loop.step(), latents(loop.snapshot(), dataset));
                screen.note("cli.train.kept", loop.step(), out.toString());
                return folder.figures();
            }
        }
    }

    /// Writes before training goes on; what cannot be written ends it.
    private static Consumer<TrainingEvent> recorder(RunFolder folder) {
        return new RunRecorder(folder, Runnable::run, problem -> {
            throw new ProblemException(problem);
        });
    }

    private void fail(Diverged diverged) {
        throw new ProblemException(
                Problem.of("problem.cli.diverged", diverged.step(), out.toString(), diverged.lastGood()));
    }

    /// What the map shows.
    private static Latents latents(Snapshot snapshot, Dataset dataset) {
        try (Explorer explorer = new Explorer(snapshot)) {
            SplitEncoding encoding = new SplitEncoding(explorer, dataset.heldOut(), SHOWN);
            boolean more = true;
            while (more) {
                more = encoding.advance();
            }
            return encoding.result();
        }
    }

    private void print(Figures figures) {
        new FiguresReport(screen, "cli.train.rate").print(figures, json);
    }
}
