package elboroom.cli.command;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import elboroom.cli.option.ChosenRun;
import elboroom.cli.option.DataArgument;
import elboroom.cli.option.FamilyCommand;
import elboroom.cli.option.ModelOptions;
import elboroom.cli.option.OwnRun;
import elboroom.cli.option.ReadingOptions;
import elboroom.cli.option.RunReference;
import elboroom.cli.option.SpaceLimit;
import elboroom.cli.option.ThreadsOption;
import elboroom.cli.option.TrainingOptions;
import elboroom.cli.output.Screen;
import elboroom.cli.output.Version;
import elboroom.data.Dataset;
import elboroom.domain.Problem;
import elboroom.domain.data.DataSpec;
import elboroom.domain.run.Budget;
import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.run.RunSpec;
import elboroom.i18n.Messages;
import elboroom.service.Interruption;
import elboroom.service.data.LoadedData;
import elboroom.service.run.RunCatalogue;
import elboroom.service.run.RunStart;
import elboroom.store.run.RunFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `elboroom train`: trains a run into a folder, on the calling thread. Starts with fresh weights, resumes a run that
/// was interrupted or is to have more epochs, or forks from a snapshot of another run.
@Command(name = "train", sortOptions = false)
public final class TrainCommand implements FamilyCommand, Runnable {

    private static final Set<String> WITH_RESUME = Set.of("--resume", "--data", "--epochs", "--keep", "--threads",
            "--tensorboard", "--json", "--debug");
    private static final Set<String> WITH_FROM = Set.of("--from", "--data", "--out", "--epochs", "--batch", "--lr",
            "--keep", "--threads", "--tensorboard", "--json", "--debug");

    @Mixin
    private final Screen screen;

    @Option(names = "--data", paramLabel = "PATH|digits|toy:NAME")
    private @Nullable String data;

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Mixin
    private final TrainingOptions training = new TrainingOptions();

    @Mixin
    private final ThreadsOption threads = new ThreadsOption();

    @Option(names = "--out", paramLabel = "RUN")
    private @Nullable Path out;

    @Option(names = "--resume", paramLabel = "RUN")
    private @Nullable String resume;

    @Option(names = "--from", paramLabel = "RUN@STEP")
    private @Nullable String from;

    @Option(names = "--keep", paramLabel = "MiB")
    private @Nullable Long keep;

    @Option(names = "--tensorboard", paramLabel = "DIR")
    private @Nullable Path tensorBoard;

    @Option(names = "--json")
    private boolean json;

    public TrainCommand(Messages messages) {
        this.screen = new Screen(messages);
    }

    @Override
    public ModelOptions model() {
        return model;
    }

    @Override
    public void run() {
        threads.check(screen);
        if (keep != null) {
            SpaceLimit.bytes(screen, "--keep", keep);
        }
        if (resume != null) {
            screen.requireOnly("--resume", WITH_RESUME);
            resume(resume);
        } else if (from != null) {
            screen.requireOnly("--from", Stream.concat(WITH_FROM.stream(), model.family().options())
                    .collect(Collectors.toSet()));
            fork(from, needed("--out", out));
        } else {
            begin(needed("--data", data), needed("--out", out));
        }
    }

    private <T> T needed(String option, @Nullable T value) {
        if (value == null) {
            throw screen.usageError(Problem.of("problem.usage.missing", option));
        }
        return value;
    }

    private void begin(String source, Path folder) {
        OptimizerSpec optimizer = training.optimizer(screen);
        DataSpec spec = reading.spec(source, screen);
        model.check(spec, screen);
        RunFolder.requireFree(folder);
        Dataset dataset = load(spec, training.seed());
        reading.check(source, dataset, screen);
        RunSpec run = new RunSpec(name(folder), dataset.pin(spec), model.spec(dataset.summary()), optimizer,
                training.seed());
        train(() -> {
            RunStart start = RunStart.create(folder, run, dataset.summary(), Version.parts());
            if (!spec.builtIn()) {
                DataArgument.describe(dataset, screen);
            }
            return start;
        }, dataset);
    }

    private void resume(String name) {
        Path folder = OwnRun.require(name);
        RunFolder run = RunFolder.open(folder);
        run.problems().forEach(screen::warn);
        training.optimizer(run.spec().optimizer(), screen);
        DataSpec place = data == null ? run.spec().data() : run.spec().data().withSource(data).absolute();
        Dataset dataset = load(place, run.spec().seed());
        train(() -> {
            RunStart start = RunStart.resume(folder, training.epochs(), dataset.summary(), dataset.pin(place));
            reportNew(start.folder(), run);
            return start;
        }, dataset);
    }

    /// Reports damage found while the run was prepared.
    private void reportNew(RunFolder started, RunFolder before) {
        started.problems().stream().filter(problem -> !before.problems().contains(problem)).forEach(screen::warn);
    }

    private void fork(String parent, Path folder) {
        RunFolder.requireFree(folder);
        try (ChosenRun opened = RunReference.of(parent).open(screen)) {
            long step = opened.step();
            RunSpec spec = opened.folder().at(step);
            RunSpec child = spec.fork(name(folder), step,
                    screen.validate(() -> model.family().spec(spec.model().family())),
                    training.optimizer(spec.optimizer(), screen));
            DataSpec place = data == null
                    ? spec.data()
                    : DataArgument.otherSource(data, spec, spec.data().limit(), screen);
            Dataset dataset = DataArgument.fitting(place, spec, screen);
            RunSpec pinned = child.withData(dataset.pin(place));
            train(() -> {
                RunStart start = RunStart.fork(folder, opened.folder(), step, pinned, dataset.summary(),
                        Version.parts());
                reportNew(start.folder(), opened.folder());
                if (start.from().stream().allMatch(checkpoint -> checkpoint.continuation().isEmpty())) {
                    screen.note("cli.train.adamRestarts", step, opened.spec().name());
                }
                return start;
            }, dataset);
        }
    }

    private Dataset load(DataSpec spec, long seed) {
        Dataset dataset = DataArgument.load(spec, seed, screen);
        DataArgument.noteSkipped(dataset, screen);
        return dataset;
    }

    private static String name(Path folder) {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    /// @param starting creates or changes the run's folder; from then on, an interruption ends the run cleanly
    private void train(Supplier<RunStart> starting, Dataset dataset) {
        threads.startTorch();
        try (Interruption interruption = new Interruption(); RunStart start = starting.get()) {
            start.from().ifPresent(from -> screen.note("cli.train.resumed", from.step(), from.snapshot().epoch()));
            Trainer.train(start, new LoadedData(start.run().data(), dataset), budget(start),
                    tensorBoard, screen, interruption)
                    .ifPresent(figures -> new RunMetricsReport(screen, start.folder().spec().model().family(),
                            "cli.train.rate").print(figures, json));
        }
    }

    /// The limit for this run's snapshots, in bytes.
    private long budget(RunStart start) {
        Path runs = start.place().toAbsolutePath().getParent();
        Budget budget = runs == null ? Budget.DEFAULT : new RunCatalogue(runs).budget();
        return keep == null ? budget.run() : SpaceLimit.bytes(screen, "--keep", keep);
    }
}
