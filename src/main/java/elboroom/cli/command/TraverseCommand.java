package elboroom.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import elboroom.cli.option.ChosenRun;
import elboroom.cli.option.ClassOption;
import elboroom.cli.option.Dimensions;
import elboroom.cli.option.InputImage;
import elboroom.cli.option.Limits;
import elboroom.cli.option.PictureOption;
import elboroom.cli.option.RowFile;
import elboroom.cli.option.RunArgument;
import elboroom.cli.output.Screen;
import elboroom.domain.latent.LatentPath;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.model.Snapshot;
import elboroom.i18n.Messages;
import elboroom.ml.Torch;
import elboroom.service.engine.Answers;
import elboroom.service.engine.DirectAnswers;
import elboroom.service.engine.Query;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `elboroom traverse`: draws one row per dimension, along which only that dimension varies.
@Command(name = "traverse", sortOptions = false)
public final class TraverseCommand implements Runnable {

    private static final int MOST_STEPS = 101;
    private static final int MOST_ROWS = 100;

    @Mixin
    private final Screen screen;

    @Mixin
    private final RunArgument run = new RunArgument();

    @Option(names = "--image", paramLabel = "FILE")
    private @Nullable Path image;

    @Mixin
    private final InputImage input = new InputImage();

    @Option(names = "--steps", paramLabel = "N", defaultValue = "11")
    private int steps;

    @Option(names = "--range", paramLabel = "R", defaultValue = "3")
    private double range;

    @Mixin
    private final ClassOption label = new ClassOption();

    @Mixin
    private final PictureOption picture = new PictureOption();

    public TraverseCommand(Messages messages) {
        this.screen = new Screen(messages);
    }

    @Override
    public void run() {
        picture.check(screen);
        Limits.check(screen, "--steps", steps, 1, MOST_STEPS);
        Limits.checkRange(screen, range);
        try (ChosenRun opened = run.open(screen)) {
            opened.requirePlane();
            opened.requireNoPoints();
            Optional<RowFile> _ = picture.table(opened.spec());
            Snapshot snapshot = opened.snapshot();
            int classLabel = label.label(opened, screen);
            Optional<float[]> kl = opened.klPerDimension();
            List<Integer> shown = shown(snapshot.model().latent(), kl);
            Torch.start();
            try (DirectAnswers answers = new DirectAnswers()) {
                LatentPoint base = base(answers, opened, classLabel);
                List<LatentPoint> points = shown.stream()
                        .flatMap(d -> LatentPath.traversal(base, d, List.of(), range).points(steps).stream()).toList();
                picture.write(opened.spec(), points, answers.ask(snapshot, new Query.DecodeAll(points)),
                        labels(shown, kl),
                        steps, 1);
            }
            screen.note("cli.traverse.done", shown.size(), picture.path().toString());
        }
    }

    private List<Integer> shown(int latent, Optional<float[]> kl) {
        if (latent > MOST_ROWS) {
            screen.note(kl.isPresent() ? "cli.traverse.most" : "cli.traverse.first", MOST_ROWS, latent);
        }
        return Dimensions.sorted(latent, kl).subList(0, Math.min(latent, MOST_ROWS));
    }

    /// The starting point: the posterior mean of the image, or the origin.
    private LatentPoint base(Answers answers, ChosenRun opened, int classLabel) {
        Snapshot snapshot = opened.snapshot();
        var model = snapshot.model();
        return image == null
                ? LatentPoint.origin(model.latent()).withLabel(classLabel)
                : answers.ask(snapshot, new Query.Reconstruct(input.read(image, opened.spec()), classLabel)).mean();
    }

    private static List<String> labels(List<Integer> shown, Optional<float[]> kl) {
        return shown.stream().map(d -> kl.map(nats -> String.format(Locale.ROOT, "z%d KL %.2f", d, nats[d]))
                .orElse("z" + d)).toList();
    }
}
