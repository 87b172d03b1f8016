package elboroom.cli.command;

import java.util.ArrayList;
import java.util.List;

import elboroom.cli.option.ChosenRun;
import elboroom.cli.option.Limits;
import elboroom.cli.option.PictureOption;
import elboroom.cli.option.RunReference;
import elboroom.cli.output.Screen;
import elboroom.domain.Problem;
import elboroom.domain.data.ImageShape;
import elboroom.i18n.Messages;
import elboroom.ml.Torch;
import elboroom.service.engine.DirectAnswers;
import elboroom.service.run.RunAtStep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `elboroom compare`: draws a picture with one row per run (a probe, its reconstruction, and a path from it), and
/// prints the differences between the runs and their metrics.
@Command(name = "compare", sortOptions = false)
public final class CompareCommand implements Runnable {

    private static final int LEAST = 2;
    private static final int MOST = 4;
    private static final int MOST_STEPS = 101;

    @Mixin
    private final Screen screen;

    @Parameters(index = "0..*", arity = "2..*", paramLabel = "RUN[@STEP]", descriptionKey = "runs")
    private List<String> names = List.of();

    @Mixin
    private final CompareProbe probe = new CompareProbe();

    @Option(names = "--steps", paramLabel = "N", defaultValue = "9")
    private int steps;

    @Mixin
    private final PictureOption picture = new PictureOption();

    @Option(names = "--json")
    private boolean json;

    public CompareCommand(Messages messages) {
        this.screen = new Screen(messages);
    }

    @Override
    public void run() {
        picture.check(screen);
        Limits.check(screen, "--steps", steps, 1, MOST_STEPS);
        if (names.size() < LEAST || names.size() > MOST) {
            throw screen.usageError(Problem.of("problem.cli.compare", names.size()));
        }
        List<ChosenRun> runs = new ArrayList<>();
        try {
            names.forEach(name -> runs.add(RunReference.of(name).open(screen)));
            compare(runs);
        } finally {
            runs.forEach(ChosenRun::close);
        }
    }

    private void compare(List<ChosenRun> runs) {
        runs.forEach(ChosenRun::requireImages);
        probe.load(runs, screen);
        Torch.start();
        List<Compared> compared = new ArrayList<>();
        try (DirectAnswers answers = new DirectAnswers()) {
            for (ChosenRun opened : runs) {
                RunAtStep run = opened.atStep();
                if (probe.label(run.opened()) >= 0) {
                    screen.note("cli.class", opened.classes().get(probe.label(run.opened())));
                }
                compared.add(Compared.of(run, answers, probe, steps));
            }
        }
        draw(compared);
        CompareReport report = new CompareReport(screen, compared);
        if (json) {
            report.json();
        } else {
            report.print();
        }
        screen.note("cli.compare.done", compared.size(), picture.path().toString());
    }

    /// Enlarges images of smaller shapes to the largest.
    private void draw(List<Compared> compared) {
        ImageShape cell = compared.stream().map(run -> run.reconstruction().input().shape())
                .reduce(Compared::larger).orElseThrow();
        picture.write(compared.stream().flatMap(run -> run.images(cell, steps).stream()).toList(),
                compared.stream().map(run -> run.run().spec().name() + " " + run.run().snapshot().step()).toList(),
                2 + steps, 2);
    }
}
