package elboroom.cli.command;

import java.util.List;
import java.util.Optional;

import elboroom.cli.option.AllowedValues;
import elboroom.cli.option.ChosenRun;
import elboroom.cli.option.ClassOption;
import elboroom.cli.option.Dimensions;
import elboroom.cli.option.Limits;
import elboroom.cli.option.PictureOption;
import elboroom.cli.option.RowFile;
import elboroom.cli.option.RunArgument;
import elboroom.cli.output.Screen;
import elboroom.domain.latent.Extent;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Manifold;
import elboroom.domain.latent.Spacing;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.i18n.Messages;
import elboroom.ml.Torch;
import elboroom.ml.explore.Grids;
import elboroom.service.engine.DirectAnswers;
import elboroom.service.engine.Query;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `elboroom manifold`: draws the decoded grid over a plane of latent space.
@Command(name = "manifold", sortOptions = false)
public final class ManifoldCommand implements Runnable {

    private static final int LARGEST = 100;

    @Mixin
    private final Screen screen;

    @Mixin
    private final RunArgument run = new RunArgument();

    @Option(names = "--grid", paramLabel = "N", defaultValue = "20")
    private int grid;

    @Option(names = "--dims", split = AllowedValues.COMMA, paramLabel = "X,Y", hideParamSyntax = true)
    private @Nullable List<Integer> dims;

    @Option(names = "--spacing", paramLabel = "linear|quantile", defaultValue = "linear")
    private Spacing spacing = Spacing.LINEAR;

    @Option(names = "--range", paramLabel = "R", defaultValue = "3")
    private double range;

    @Mixin
    private final ClassOption label = new ClassOption();

    @Mixin
    private final PictureOption picture = new PictureOption();

    public ManifoldCommand(Messages messages) {
        this.screen = new Screen(messages);
    }

    @Override
    public void run() {
        picture.check(screen);
        Limits.check(screen, "--grid", grid, 1, LARGEST);
        Limits.checkRange(screen, range);
        try (ChosenRun opened = run.open(screen)) {
            opened.requirePlane();
            Optional<RowFile> _ = picture.table(opened.spec());
            List<Integer> plane = plane(opened);
            Snapshot snapshot = opened.snapshot();
            int classLabel = label.label(opened, screen);
            Torch.start();
            LatentPoint origin = LatentPoint.origin(snapshot.model().latent()).withLabel(classLabel);
            draw(opened.spec(), snapshot,
                    new Query.Plane(origin, plane.getFirst(), plane.getLast(), grid, spacing, range,
                            Extent.STANDARD, Extent.STANDARD));
        }
    }

    private List<Integer> plane(ChosenRun opened) {
        int latent = opened.spec().model().latent();
        List<Integer> requested = dims;
        return requested == null
                ? Dimensions.plane(latent, opened.klPerDimension())
                : screen.validate(() -> Dimensions.plane(latent, requested));
    }

    private void draw(RunSpec spec, Snapshot snapshot, Query.Plane plane) {
        try (DirectAnswers answers = new DirectAnswers()) {
            Manifold made = answers.ask(snapshot, plane);
            picture.write(spec, Grids.points(made.grid(), plane.base()), made.images(), List.of(), grid, 0);
        }
        if (plane.dimensionY() < 0) {
            screen.note("cli.manifold.line", picture.path().toString());
        } else {
            screen.note("cli.manifold.done", plane.dimensionX(), plane.dimensionY(), picture.path().toString());
        }
    }
}
