package elboroom.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

import elboroom.cli.option.ChosenRun;
import elboroom.cli.option.ClassOption;
import elboroom.cli.option.DataArgument;
import elboroom.cli.option.Dimensions;
import elboroom.cli.option.Limits;
import elboroom.cli.option.RunArgument;
import elboroom.cli.output.ProgressBar;
import elboroom.cli.output.Screen;
import elboroom.domain.Problem;
import elboroom.domain.Progress;
import elboroom.domain.data.DataSpec;
import elboroom.domain.run.ReplaySpec;
import elboroom.domain.run.ReplaySpec.View;
import elboroom.domain.run.RunSpec;
import elboroom.i18n.Messages;
import elboroom.ml.Torch;
import elboroom.picture.AnimationFile;
import elboroom.service.Interruption;
import elboroom.service.data.LoadedData;
import elboroom.service.engine.DirectAnswers;
import elboroom.service.replay.Replay;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `elboroom animate`: writes the training of a run as an animated picture, one frame per stored snapshot.
@Command(name = "animate", sortOptions = false)
public final class AnimateCommand implements Callable<Integer> {

    private static final int LARGEST_GRID = 100;

    @Mixin
    private final Screen screen;

    @Mixin
    private final RunArgument run = new RunArgument();

    @Option(names = "--view", required = true, paramLabel = "map|manifold|traversal|reconstruction")
    private View view = View.MAP;

    @Option(names = "--out", required = true, paramLabel = "FILE.gif|FILE.png")
    private Path out = Path.of("");

    @Option(names = "--size", paramLabel = "PIXELS", defaultValue = "600")
    private int size;

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "6")
    private double seconds;

    @Option(names = "--grid", paramLabel = "N")
    private @Nullable Integer grid;

    @Option(names = "--data", paramLabel = "PATH|digits|toy:NAME")
    private @Nullable String data;

    @Mixin
    private final ClassOption label = new ClassOption();

    private @Nullable LoadedData loaded;

    public AnimateCommand(Messages messages) {
        this.screen = new Screen(messages);
    }

    @Override
    public Integer call() {
        check();
        try (ChosenRun opened = run.open(screen)) {
            check(opened);
            long until = opened.step();
            ReplaySpec spec = spec(opened);
            Torch.start();
            return write(opened, spec, until);
        }
    }

    private void check() {
        if (!AnimationFile.named(out)) {
            throw screen.usageError(Problem.of("problem.cli.animation", out.toString()));
        }
        Limits.check(screen, "--size", size, ReplaySpec.SMALLEST, ReplaySpec.LARGEST);
        Limits.check(screen, "--grid", grid(), 1, LARGEST_GRID);
        if (!(seconds >= ReplaySpec.SHORTEST && seconds <= ReplaySpec.LONGEST)) {
            throw screen.usageError(Problem.of("problem.cli.bounds", "--seconds", seconds, ReplaySpec.SHORTEST,
                    ReplaySpec.LONGEST));
        }
    }

    private int grid() {
        return Objects.requireNonNullElse(grid, ReplaySpec.grid(view));
    }

    private void check(ChosenRun opened) {
        if (view != View.RECONSTRUCTION) {
            opened.requirePlane();
        }
        if (view == View.TRAVERSAL || view == View.RECONSTRUCTION) {
            opened.requireNoPoints();
        }
    }

    private ReplaySpec spec(ChosenRun opened) {
        List<Integer> order = Dimensions.sorted(opened.spec().model().latent(), opened.klPerDimension());
        boolean decodes = view == View.MANIFOLD || view == View.TRAVERSAL;
        return new ReplaySpec(view, size, seconds, grid(), order,
                decodes || label.isGiven() ? label.label(opened, screen) : -1);
    }

    private int write(ChosenRun opened, ReplaySpec spec, long until) {
        try (ProgressBar bar = screen.bar();
                Interruption interruption = new Interruption();
                DirectAnswers answers = new DirectAnswers()) {
            Replay replay = new Replay(opened.folder(), spec, () -> data(opened.spec()), answers);
            Replay.ReplayResult made = replay.write(out, until, progress(bar, interruption));
            bar.clear();
            report(made);
            return ExitCode.OK;
        } catch (CancellationException e) {
            screen.note("cli.animate.cancelled", out.toString());
            return ExitCode.SOFTWARE;
        }
    }

    private Progress progress(ProgressBar bar, Interruption interruption) {
        return (done, total) -> {
            bar.show((double) done / total, screen.text("cli.animate." + view.name().toLowerCase(Locale.ROOT)), "");
            return !interruption.requested();
        };
    }

    private LoadedData data(RunSpec spec) {
        if (loaded == null) {
            DataSpec own = spec.data();
            String source = data != null ? data : own.source();
            loaded = new LoadedData(own, DataArgument.loadFor(source, spec, own.limit(), screen));
        }
        return loaded;
    }

    private void report(Replay.ReplayResult made) {
        made.problems().forEach(screen::warn);
        if (made.frames() == 1) {
            screen.note("cli.animate.single", out.toString());
        } else {
            screen.note("cli.animate.done", made.frames(), made.snapshots(), out.toString());
        }
    }
}
