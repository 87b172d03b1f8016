package elboroom.cli.command;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;

import elboroom.cli.option.ChosenRun;
import elboroom.cli.option.DataArgument;
import elboroom.cli.option.Limits;
import elboroom.cli.option.RunArgument;
import elboroom.cli.option.ThreadsOption;
import elboroom.cli.output.ProgressBar;
import elboroom.cli.output.Screen;
import elboroom.cli.table.ColumnErrors;
import elboroom.data.Dataset;
import elboroom.data.Split;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.model.Losses;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.i18n.Messages;
import elboroom.metrics.EvaluationReport;
import elboroom.metrics.StepEvaluation;
import elboroom.ml.explore.Explorer;
import elboroom.ml.explore.Measurement;
import elboroom.ml.family.Evaluator;
import elboroom.store.run.EvaluationJson;
import elboroom.store.run.Figures;
import elboroom.store.step.EvaluationFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `elboroom evaluate`: evaluates the loss of a run's snapshot on both splits of a data set, and all metrics on the
/// held-out split.
@Command(name = "evaluate", sortOptions = false)
public final class EvaluateCommand implements Runnable {

    private static final int MOST_SAMPLES = 5000;

    @Mixin
    private final Screen screen;

    @Mixin
    private final RunArgument run = new RunArgument();

    @Mixin
    private final DataArgument data = new DataArgument();

    @Option(names = "--limit", paramLabel = "N")
    private @Nullable Integer limit;

    @Option(names = "--nll-samples", paramLabel = "K", defaultValue = "100")
    private int samples;

    @Option(names = "--nll-examples", paramLabel = "N", defaultValue = "10000")
    private int examples;

    @Mixin
    private final ThreadsOption threads = new ThreadsOption();

    @Option(names = "--keep")
    private boolean save;

    @Option(names = "--json")
    private boolean json;

    public EvaluateCommand(Messages messages) {
        this.screen = new Screen(messages);
    }

    @Override
    public void run() {
        Limits.check(screen, "--nll-samples", samples, 0, MOST_SAMPLES);
        Limits.check(screen, "--nll-examples", examples, 1, Integer.MAX_VALUE);
        threads.check(screen);
        try (ChosenRun opened = run.open(screen)) {
            RunSpec spec = opened.spec();
            if (save && opened.bundled().isPresent()) {
                throw new ProblemException(Problem.of("problem.cli.noOwnRun", spec.name()));
            }
            Snapshot snapshot = opened.snapshot();
            Dataset dataset = data.loadFor(spec, limit != null ? limit : spec.data().limit(), screen);
            threads.startTorch();
            try (Explorer explorer = new Explorer(snapshot)) {
                Figures figures = evaluate(explorer, spec, dataset);
                if (!figures.train().finite() || !figures.heldOut().finite()) {
                    throw new ProblemException(Problem.of("problem.cli.notFinite", spec.name()));
                }
                EvaluationReport report = measure(explorer, spec, dataset.heldOut());
                save(opened, snapshot, dataset, report);
                print(spec, figures, report);
            }
        }
    }

    /// Stores the metrics in the run, so that the window shows them at this step.
    private void save(ChosenRun opened, Snapshot snapshot, Dataset dataset, EvaluationReport report) {
        if (save) {
            new EvaluationFile(opened.folder().path(), opened.spec().model()).write(new StepEvaluation(snapshot.step(),
                    Instant.now().truncatedTo(ChronoUnit.SECONDS), dataset.summary().name(),
                    dataset.summary().heldOut(), report));
        }
    }

    private void print(RunSpec spec, Figures figures, EvaluationReport report) {
        if (json) {
            screen.json(EvaluationJson.text(figures, report, spec.pictures().schema()));
        } else {
            new RunMetricsReport(screen, spec.model().family(), "cli.evaluate.rate").print(figures, false);
            new EvaluationTable(screen).print(report);
            spec.pictures().schema().ifPresent(table -> new ColumnErrors(screen).print(report, table));
        }
    }

    private Figures evaluate(Explorer explorer, RunSpec spec, Dataset dataset) {
        long start = System.nanoTime();
        Losses heldOut = losses(explorer, dataset.heldOut(), spec);
        Losses train = losses(explorer, dataset.train(), spec);
        double seconds = (System.nanoTime() - start) / 1e9;
        int total = dataset.train().size() + dataset.heldOut().size();
        return new Figures(explorer.snapshot().epoch(), total / seconds, spec.model().likelihood(), train, heldOut);
    }

    private Losses losses(Explorer explorer, Split split, RunSpec spec) {
        Evaluator evaluator = new Evaluator(explorer.model(), explorer.weights(), split, spec.seed(),
                explorer.snapshot().step());
        finish("cli.evaluate.bar", evaluator::advance, () -> (double) evaluator.done() / split.size());
        return evaluator.losses();
    }

    private EvaluationReport measure(Explorer explorer, RunSpec spec, Split heldOut) {
        Measurement measurement = new Measurement(explorer, heldOut, samples, examples, spec.seed());
        finish("cli.evaluate.measuring", measurement::advance, measurement::part);
        return measurement.result();
    }

    /// Advances until done, and shows a progress bar.
    private void finish(String text, BooleanSupplier advance, DoubleSupplier part) {
        try (ProgressBar bar = screen.bar()) {
            boolean more = true;
            while (more) {
                more = advance.getAsBoolean();
                bar.show(part.getAsDouble(), screen.text(text), screen.numbers().percent(part.getAsDouble()));
            }
        }
    }
}
