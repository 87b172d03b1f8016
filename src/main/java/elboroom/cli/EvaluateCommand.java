package elboroom.cli;

import elboroom.data.Dataset;
import elboroom.data.Split;
import elboroom.domain.Losses;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.RunSpec;
import elboroom.domain.Snapshot;
import elboroom.i18n.Messages;
import elboroom.ml.Torch;
import elboroom.ml.explore.Explorer;
import elboroom.ml.family.Evaluator;
import elboroom.store.Figures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `elboroom evaluate`: the loss of a run's newest weights over both splits of a data set.
@Command(name = "evaluate", sortOptions = false)
final class EvaluateCommand implements Runnable {

    @Mixin
    private final Screen screen;

    @Mixin
    private final RunArgument run = new RunArgument();

    @Mixin
    private final DataArgument data = new DataArgument();

    @Option(names = "--limit", paramLabel = "N")
    private @Nullable Integer limit;

    @Option(names = "--json")
    private boolean json;

    EvaluateCommand(Messages messages) {
        this.screen = new Screen(messages);
    }

    @Override
    public void run() {
        try (OpenedRun opened = run.open()) {
            RunSpec spec = opened.spec();
            Snapshot snapshot = opened.snapshot();
            Dataset dataset = data.loadFor(spec, limit != null ? limit : spec.data().limit(), screen);
            Torch.start();
            Figures figures = evaluate(spec, snapshot, dataset);
            if (!figures.train().finite() || !figures.heldOut().finite()) {
                throw new ProblemException(Problem.of("problem.cli.notFinite", spec.name()));
            }
            new FiguresReport(screen, "cli.evaluate.rate").print(figures, json);
        }
    }

    private Figures evaluate(RunSpec spec, Snapshot snapshot, Dataset dataset) {
        try (Explorer explorer = new Explorer(snapshot); Bar bar = screen.bar()) {
            int total = dataset.train().size() + dataset.heldOut().size();
            long start = System.nanoTime();
            Losses heldOut = losses(explorer, dataset.heldOut(), spec, bar, 0, total);
            Losses train = losses(explorer, dataset.train(), spec, bar, dataset.heldOut().size(), total);
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Figures(snapshot.epoch(), total / seconds, spec.model().likelihood(), train, heldOut);
        }
    }

    private Losses losses(Explorer explorer, Split split, RunSpec spec, Bar bar, int before, int total) {
        Evaluator evaluator = new Evaluator(explorer.model(), explorer.weights(), split, spec.seed(),
                explorer.snapshot().step());
        boolean more = true;
        while (more) {
            more = evaluator.advance();
            int done = before + evaluator.done();
            bar.show((double) done / total, screen.text("cli.evaluate.bar"), screen.text("cli.bar.of", done, total));
        }
        return evaluator.losses();
    }
}
