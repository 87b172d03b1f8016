package elboroom.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import elboroom.cli.option.ChosenRun;
import elboroom.cli.option.DataArgument;
import elboroom.cli.option.InputImage;
import elboroom.cli.option.Limits;
import elboroom.cli.output.Screen;
import elboroom.data.Dataset;
import elboroom.data.image.ImageFit;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;
import elboroom.domain.run.RunSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import static java.util.Objects.requireNonNull;

/// The probe that all runs receive: an image file, or a held-out example of the given data set or else of the first
/// run whose data are readable and unchanged; and the example at which the path ends.
final class CompareProbe {

    @Option(names = "--image", paramLabel = "FILE")
    private @Nullable Path image;

    @Option(names = "--example", paramLabel = "N", defaultValue = "0")
    private int example;

    @Option(names = "--to", paramLabel = "N")
    private @Nullable Integer to;

    @Option(names = "--data", paramLabel = "DIR|digits|toy:NAME")
    private @Nullable String place;

    @Mixin
    private final InputImage input = new InputImage();

    private @Nullable Dataset data;
    private @Nullable DataSpec source;

    /// Reads the examples.
    ///
    /// @throws ProblemException when examples are needed but no run's data can be read, or there are too few
    void load(List<ChosenRun> runs, Screen screen) {
        if (image != null && to == null) {
            return;
        }
        Dataset loaded = place != null
                ? DataArgument.loadFor(place, runs.getFirst().spec(), 0, screen)
                : ofFirst(runs, screen);
        data = loaded;
        Limits.check(screen, "--example", example, 0, loaded.heldOut().size() - 1);
        if (to != null) {
            Limits.check(screen, "--to", to, 0, loaded.heldOut().size() - 1);
        }
    }

    /// The data of the first run whose own can be used. Reports each run whose data cannot be used; later runs are
    /// checked only if they were trained on other data from the same source, since data from other sources are not
    /// used.
    private Dataset ofFirst(List<ChosenRun> runs, Screen screen) {
        Optional<Dataset> found = Optional.empty();
        for (RunSpec run : runs.stream().map(ChosenRun::spec).distinct().toList()) {
            if (found.isEmpty()) {
                found = own(run, screen);
                found.ifPresent(_ -> source = run.data());
            } else if (inPlaceOf(requireNonNull(source), run.data())) {
                Optional<Dataset> _ = own(run, screen);
            }
        }
        return found.orElseThrow(() -> new ProblemException(Problem.of("problem.cli.compare.data")));
    }

    private static Optional<Dataset> own(RunSpec run, Screen screen) {
        try {
            return Optional.of(DataArgument.load(run.data(), run.seed(), screen));
        } catch (ProblemException e) {
            screen.note("cli.compare.noData", run.name(), screen.sentence(e.problem()));
            return Optional.empty();
        }
    }

    private static boolean inPlaceOf(DataSpec read, DataSpec other) {
        return other.source().equals(read.source()) && !other.sameData(read);
    }

    /// The probe, fitted to a model's input.
    ImageData image(ImageShape shape) {
        return image != null ? input.read(image, shape) : fitted(example, shape);
    }

    boolean hasEnd() {
        return to != null;
    }

    /// The image at the end of the path.
    ImageData end(ImageShape shape) {
        return fitted(requireNonNull(to), shape);
    }

    /// The label to condition a model on: the class of the example, else the first; −1 for an unconditional model.
    int label(List<String> classes) {
        Dataset loaded = data;
        if (classes.isEmpty() || loaded == null || image != null) {
            return classes.isEmpty() ? -1 : 0;
        }
        int label = loaded.heldOut().label(example);
        List<String> names = loaded.summary().classes();
        return label < 0 ? 0 : Math.max(0, classes.indexOf(names.get(label)));
    }

    /// The run's own data, if they are the ones that were read.
    @Nullable
    Dataset dataOf(RunSpec run) {
        return run.data().equals(source) ? data : null;
    }

    private ImageData fitted(int index, ImageShape shape) {
        Dataset loaded = requireNonNull(data);
        float[] pixels = new float[loaded.summary().shape().size()];
        loaded.heldOut().copy(index, pixels, 0);
        ImageData whole = new ImageData(loaded.summary().shape(), pixels);
        return shape.equals(whole.shape()) ? whole : ImageFit.fit(ImageFit.toImage(whole), shape, false);
    }
}
