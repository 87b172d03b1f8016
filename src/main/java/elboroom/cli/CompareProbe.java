package elboroom.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import elboroom.data.Dataset;
import elboroom.data.ImageFit;
import elboroom.domain.DataSpec;
import elboroom.domain.ImageData;
import elboroom.domain.ImageShape;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.RunSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import static java.util.Objects.requireNonNull;

/// What all runs are given: an image of a file, or a held-out example of the named data set, or else of the first run's
/// that can be read and is still the one it was trained on; and the example at which a path ends.
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
    /// @throws ProblemException when examples are asked for and no run's data can be read, or there are too few
    void load(List<OpenedRun> runs, Screen screen) {
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

    private Dataset ofFirst(List<OpenedRun> runs, Screen screen) {
        List<Problem> missing = new ArrayList<>();
        for (OpenedRun run : runs) {
            try {
                Dataset read = DataArgument.load(run.spec().data(), run.spec().seed(), screen);
                source = run.spec().data();
                return read;
            } catch (ProblemException e) {
                missing.add(e.problem());
            }
        }
        missing.forEach(screen::tell);
        throw new ProblemException(Problem.of("problem.cli.compare.data"));
    }

    /// The image, fitted to a model.
    ImageData image(ImageShape shape) {
        return image != null ? input.read(image, shape) : fitted(example, shape);
    }

    boolean hasEnd() {
        return to != null;
    }

    /// The image at which the path ends.
    ImageData end(ImageShape shape) {
        return fitted(requireNonNull(to), shape);
    }

    /// What a model of classes is told of the image: the class of the example, else the first; −1 where it is told nothing.
    int label(List<String> classes) {
        Dataset loaded = data;
        if (classes.isEmpty() || loaded == null || image != null) {
            return classes.isEmpty() ? -1 : 0;
        }
        int label = loaded.heldOut().label(example);
        List<String> names = loaded.summary().classes();
        return label < 0 ? 0 : Math.max(0, classes.indexOf(names.get(label)));
    }

    /// The run's own data, where these are the ones that were read.
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
