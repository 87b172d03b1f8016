package elboroom.cli.option;

import java.nio.file.Files;
import java.util.List;

import elboroom.cli.output.ProgressBar;
import elboroom.cli.output.Screen;
import elboroom.data.Dataset;
import elboroom.data.Datasets;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.data.ClassCounts;
import elboroom.domain.data.DataChoices;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageShape;
import elboroom.domain.run.RunSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--data`: loads the given data, or by default the data that the run was trained on.
public final class DataArgument {

    /// The maximum number of skipped files that are listed.
    private static final int NAMED = 5;

    @Option(names = "--data", paramLabel = "PATH|digits|toy:NAME")
    private @Nullable String source;

    /// Loads the data at the run's input shape, with the run's own held-out split.
    ///
    /// @throws ProblemException also when the images have another shape, or lack the classes that the model is conditioned
    ///         on, or when the run's own data differ from those that it was trained on
    public Dataset loadFor(RunSpec run, int limit, Screen screen) {
        return source == null
                ? fitting(screen.validate(() -> run.data().withLimit(limit)), run, screen)
                : loadFor(source, run, limit, screen);
    }

    /// The same for the data of a given source.
    public static Dataset loadFor(String source, RunSpec run, int limit, Screen screen) {
        return fitting(otherSource(source, run, limit, screen), run, screen);
    }

    /// The specification of data other than the run's own, fitted to its model.
    public static DataSpec otherSource(String source, RunSpec run, int limit, Screen screen) {
        DataChoices own = run.data().choices();
        DataChoices choices = run.model().shape().row()
                ? own.withTable(own.table().withoutFormat())
                : own.withFitting(own.fitting().with(run.model().shape()));
        DataSpec spec = screen.validate(() -> new DataSpec(source, choices, limit)).absolute();
        boolean lost = spec.labelFile().filter(file -> !Files.exists(file)).isPresent(); // in a folder of other data
        return lost ? spec.withChoices(choices.withLabels("")) : spec;
    }

    /// Loads data for a run's model.
    ///
    /// @throws ProblemException also when they do not fit the model, or do not match the specification's fingerprint
    public static Dataset fitting(DataSpec spec, RunSpec run, Screen screen) {
        String source = spec.source();
        ImageShape shape = run.model().shape();
        Dataset data = load(spec, run.seed(), screen);
        noteSkipped(data, screen);
        ImageShape found = data.summary().shape();
        if (!shape.accepts(found)) {
            throw new ProblemException(
                    Problem.of("problem.cli.shape", source, found.toString(), run.name(), shape.toString()));
        }
        int classes = data.summary().classes().size();
        int known = run.model().classes();
        if (known > 0 && (classes == 0 || classes > known)) {
            throw new ProblemException(Problem.of("problem.cli.classes", source, classes, run.name(), known));
        }
        return data;
    }

    /// Loads data and shows a progress bar.
    public static Dataset load(DataSpec spec, long seed, Screen screen) {
        try (ProgressBar bar = screen.bar()) {
            return Datasets.load(spec, seed, (done, total) -> {
                String part = total == 0
                        ? screen.numbers().integer((double) done)
                        : screen.text("cli.bar.of", done, total);
                bar.show(total == 0 ? 0 : (double) done / total, screen.text("cli.bar.reading"), part);
                return true;
            });
        }
    }

    /// Reports what was used as classes, and the hints on the data.
    public static void describe(Dataset data, Screen screen) {
        ClassCounts classes = data.classCounts();
        if (!classes.names().isEmpty()) {
            screen.note("cli.data.classes", classes.names().size(), classes.listed(' '));
        }
        if (!classes.names().isEmpty() && classes.unlabelled() > 0) {
            screen.note("cli.data.unlabelled", classes.unlabelled());
        }
        data.hints().forEach(screen::warn);
    }

    /// Reports the skipped files.
    public static void noteSkipped(Dataset data, Screen screen) {
        List<Problem> skipped = data.summary().skipped();
        skipped.stream().limit(NAMED).forEach(screen::warn);
        if (skipped.size() > NAMED) {
            screen.note("cli.skipped", skipped.size(), data.summary().name());
        }
    }
}
