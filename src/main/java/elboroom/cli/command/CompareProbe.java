package elboroom.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import elboroom.cli.option.ChosenRun;
import elboroom.cli.option.DataArgument;
import elboroom.cli.option.InputImage;
import elboroom.cli.option.Limits;
import elboroom.cli.output.Screen;
import elboroom.data.image.ImageFit;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;
import elboroom.domain.run.RunSpec;
import elboroom.service.data.LoadedData;
import elboroom.service.run.OpenRun;
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

    @Option(names = "--data", paramLabel = "PATH|digits|toy:NAME")
    private @Nullable String place;

    @Mixin
    private final InputImage input = new InputImage();

    private @Nullable LoadedData data;
    private @Nullable DataSpec source;

    /// Reads the examples.
    ///
    /// @throws ProblemException when examples are needed but no run's data can be read, or there are too few
    void load(List<ChosenRun> runs, Screen screen) {
        if (image != null && to == null) {
            return;
        }
        LoadedData loaded = place != null ? given(place, runs.getFirst().spec(), screen) : ofFirst(runs, screen);
        data = loaded;
        int last = loaded.summary().heldOut() - 1;
        Limits.check(screen, "--example", example, 0, last);
        if (to != null) {
            Limits.check(screen, "--to", to, 0, last);
        }
    }

    private static LoadedData given(String place, RunSpec run, Screen screen) {
        DataSpec spec = DataArgument.otherSource(place, run, 0, screen);
        return new LoadedData(spec, DataArgument.fitting(spec, run, screen));
    }

    /// The data of the first run whose own can be used. Reports each run whose data cannot be used; later runs are
    /// checked only if they were trained on other data from the same source, since data from other sources are not
    /// used.
    private LoadedData ofFirst(List<ChosenRun> runs, Screen screen) {
        Optional<LoadedData> found = Optional.empty();
        for (RunSpec run : runs.stream().map(ChosenRun::spec).distinct().toList()) {
            if (found.isEmpty()) {
                found = own(run, screen);
                found.ifPresent(_ -> source = run.data());
            } else if (inPlaceOf(requireNonNull(source), run.data())) {
                Optional<LoadedData> _ = own(run, screen);
            }
        }
        return found.orElseThrow(() -> new ProblemException(Problem.of("problem.cli.compare.data")));
    }

    private static Optional<LoadedData> own(RunSpec run, Screen screen) {
        try {
            return Optional.of(new LoadedData(run.data(), DataArgument.load(run.data(), run.seed(), screen)));
        } catch (ProblemException e) {
            screen.note("cli.compare.noData", run.name(), screen.sentence(e.problem()));
            return Optional.empty();
        }
    }

    private static boolean inPlaceOf(DataSpec read, DataSpec other) {
        return other.source().equals(read.source()) && !other.sameData(read);
    }

    /// The probe, fitted to a model's input.
    ImageData image(RunSpec run) {
        return image != null ? input.read(image, run) : fitted(example, run.model().shape());
    }

    boolean hasEnd() {
        return to != null;
    }

    /// The image at the end of the path.
    ImageData end(ImageShape shape) {
        return fitted(requireNonNull(to), shape);
    }

    /// The label to condition a model on: the class of the example, else the first; −1 for an unconditional model.
    int label(OpenRun run) {
        return label(run, image == null ? requireNonNull(data).heldOutClass(example) : "");
    }

    /// The label for the end of the path.
    int endLabel(OpenRun run) {
        return label(run, requireNonNull(data).heldOutClass(requireNonNull(to)));
    }

    private static int label(OpenRun run, String className) {
        return run.spec().model().classes() == 0 ? -1 : Math.max(0, run.label(className));
    }

    /// The run's own data, if they are the ones that were read.
    Optional<LoadedData> dataOf(RunSpec run) {
        return run.data().equals(source) ? Optional.ofNullable(data) : Optional.empty();
    }

    private ImageData fitted(int index, ImageShape shape) {
        return ImageFit.fit(requireNonNull(data).heldOut(index), shape);
    }
}
