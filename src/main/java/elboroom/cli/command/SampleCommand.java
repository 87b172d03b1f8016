package elboroom.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import elboroom.cli.option.ChosenRun;
import elboroom.cli.option.ClassOption;
import elboroom.cli.option.Limits;
import elboroom.cli.option.PictureOption;
import elboroom.cli.option.RowFile;
import elboroom.cli.option.RunArgument;
import elboroom.cli.output.Screen;
import elboroom.domain.data.ImageData;
import elboroom.domain.latent.LatentPoint;
import elboroom.i18n.Messages;
import elboroom.ml.Torch;
import elboroom.ml.explore.Explorer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `elboroom sample`: decodes random points from the prior, or from the family's replacement for it. A conditional
/// model draws one row per class unless a class is given.
@Command(name = "sample", sortOptions = false)
public final class SampleCommand implements Runnable {

    private static final int MOST = 2500;
    private static final int MOST_IN_ROW = 100;
    private static final int GRID = 64;
    private static final int ROW = 10;

    @Mixin
    private final Screen screen;

    @Mixin
    private final RunArgument run = new RunArgument();

    @Option(names = "--n", paramLabel = "N")
    private @Nullable Integer count;

    @Mixin
    private final ClassOption label = new ClassOption();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Mixin
    private final PictureOption picture = new PictureOption();

    public SampleCommand(Messages messages) {
        this.screen = new Screen(messages);
    }

    @Override
    public void run() {
        picture.check(screen);
        if (count != null) {
            Limits.check(screen, "--n", count, 1, MOST);
        }
        try (ChosenRun opened = run.open(screen)) {
            Optional<RowFile> _ = picture.table(opened.spec());
            List<String> classes = opened.classes();
            if (classes.isEmpty() || label.isGiven()) {
                drawGrid(opened, label.label(opened, screen));
            } else {
                drawRows(opened, classes);
            }
        }
    }

    private void drawGrid(ChosenRun opened, int classLabel) {
        int images = count != null ? count : GRID;
        try (Explorer explorer = explorer(opened)) {
            List<LatentPoint> points = explorer.sample(images, seed, classLabel);
            picture.write(opened.spec(), points, explorer.decode(points), List.of(),
                    (int) Math.ceil(Math.sqrt(images)), 1);
        }
        screen.note("cli.sample.done", images, picture.path().toString());
    }

    /// Uses the same random numbers in each row: if the prior is the same for all classes, each column is one z.
    private void drawRows(ChosenRun opened, List<String> classes) {
        int columns = count != null ? count : ROW;
        Limits.check(screen, "--n", columns, 1, MOST_IN_ROW);
        List<LatentPoint> points = new ArrayList<>();
        List<ImageData> images = new ArrayList<>();
        try (Explorer explorer = explorer(opened)) {
            for (int classLabel = 0; classLabel < classes.size(); classLabel++) {
                List<LatentPoint> drawn = explorer.sample(columns, seed, classLabel);
                points.addAll(drawn);
                images.addAll(explorer.decode(drawn));
            }
        }
        picture.write(opened.spec(), points, images, classes, columns, 1);
        screen.note("cli.sample.classes", classes.size(), columns, picture.path().toString());
    }

    private static Explorer explorer(ChosenRun opened) {
        Torch.start();
        return new Explorer(opened.snapshot());
    }
}
