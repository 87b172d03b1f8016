package elboroom.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import elboroom.cli.option.ChosenRun;
import elboroom.cli.option.ClassOption;
import elboroom.cli.option.InputImage;
import elboroom.cli.option.PictureOption;
import elboroom.cli.option.RowFile;
import elboroom.cli.option.RunArgument;
import elboroom.cli.output.NumberFormatter;
import elboroom.cli.output.Screen;
import elboroom.cli.output.Table;
import elboroom.cli.table.RowReconstruction;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.data.ImageData;
import elboroom.domain.latent.Reconstruction;
import elboroom.domain.model.Capability;
import elboroom.domain.model.Losses;
import elboroom.domain.run.RunSpec;
import elboroom.i18n.Messages;
import elboroom.ml.Torch;
import elboroom.ml.explore.Explorer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `elboroom reconstruct`: draws a row per image (input, reconstruction, difference) and prints the loss terms of
/// each. Unreadable images are reported and skipped.
@Command(name = "reconstruct", sortOptions = false)
public final class ReconstructCommand implements Callable<Integer> {

    /// An image and its file.
    private record Row(Path file, Reconstruction reconstruction) {}

    private static final int COLUMNS = 3;

    @Mixin
    private final Screen screen;

    @Mixin
    private final RunArgument run = new RunArgument();

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "IMAGE|TABLE", descriptionKey = "image")
    private List<Path> files = List.of();

    @Mixin
    private final InputImage input = new InputImage();

    @Mixin
    private final ClassOption label = new ClassOption();

    @Mixin
    private final PictureOption picture = new PictureOption();

    public ReconstructCommand(Messages messages) {
        this.screen = new Screen(messages);
    }

    @Override
    public Integer call() {
        picture.check(screen);
        List<Row> rows;
        try (ChosenRun opened = run.open(screen); Explorer explorer = explorer(opened)) {
            if (opened.spec().model().shape().row()) {
                new RowReconstruction(screen, opened, explorer, picture).write(files, label.label(opened, screen));
                return ExitCode.OK;
            }
            Optional<RowFile> _ = picture.table(opened.spec());
            int classLabel = label.label(opened, screen);
            rows = files.stream().map(file -> reconstruct(explorer, opened.spec(), file, classLabel))
                    .flatMap(Optional::stream)
                    .toList();
            if (!rows.isEmpty()) {
                draw(rows);
                boolean bound = opened.spec().model().has(Capability.BOUND);
                screen.print(bound ? "cli.reconstruct.figures" : "cli.reconstruct.figures.exact",
                        screen.likelihood(opened.spec().model().likelihood()), Explorer.SAMPLES);
                print(rows, bound, screen.quantities().of(opened.spec().model().family()));
            }
        }
        return rows.size() == files.size() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private Explorer explorer(ChosenRun opened) {
        opened.requireNoPoints();
        if (files.isEmpty() && !opened.spec().model().shape().row()) {
            throw screen.usageError(Problem.of("problem.usage.missing", "IMAGE"));
        }
        Torch.start();
        return new Explorer(opened.snapshot());
    }

    private Optional<Row> reconstruct(Explorer explorer, RunSpec of, Path file, int classLabel) {
        try {
            ImageData image = input.read(file, of);
            return Optional.of(new Row(file, explorer.reconstruct(image, classLabel)));
        } catch (ProblemException e) {
            screen.warn(e.problem());
            return Optional.empty();
        }
    }

    private void draw(List<Row> rows) {
        List<ImageData> images = new ArrayList<>();
        for (Row row : rows) {
            Reconstruction made = row.reconstruction();
            images.addAll(List.of(made.input(), made.output(), difference(made.input(), made.output())));
        }
        List<String> labels = IntStream.rangeClosed(1, rows.size()).mapToObj(String::valueOf).toList();
        picture.write(images, rows.size() == 1 ? List.of() : labels, COLUMNS, 4);
    }

    /// |a − b|: black where both agree.
    private static ImageData difference(ImageData a, ImageData b) {
        float[] pixels = new float[a.pixels().length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = a.shape().low() + Math.abs(a.pixels()[i] - b.pixels()[i]);
        }
        return new ImageData(a.shape(), pixels);
    }

    /// @param bound whether there is a distribution over z, and so a KL and a bound
    /// @param quantity the name of the bound
    private void print(List<Row> rows, boolean bound, String quantity) {
        NumberFormatter numbers = screen.numbers();
        Table table = new Table();
        row(table, bound, screen.text("cli.image"), screen.text("cli.reconstruction"), "KL", quantity);
        for (int i = 0; i < rows.size(); i++) {
            Losses losses = rows.get(i).reconstruction().losses();
            row(table, bound, (i + 1) + "  " + rows.get(i).file(), numbers.twoDecimals(losses.reconstruction()),
                    numbers.twoDecimals(losses.kl()), numbers.twoDecimals(losses.negativeElbo()));
        }
        table.print(screen.out());
    }

    private static void row(Table table, boolean bound, String... cells) {
        table.row(bound ? cells : Arrays.copyOf(cells, 2));
    }
}
