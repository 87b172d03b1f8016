package elboroom.cli.option;

import elboroom.cli.output.Screen;
import elboroom.data.Dataset;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.data.ArrayChoices;
import elboroom.domain.data.DataChoices;
import elboroom.domain.data.DataOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How the arrays of a file become examples, and a file with labels.
final class ArrayOptions {

    @Option(names = "--images-array", paramLabel = "NAME")
    private @Nullable String images;

    @Option(names = "--labels-array", paramLabel = "NAME|none")
    private @Nullable String labels;

    @Option(names = "--layout", paramLabel = "nhw|nhwc|nchw|nd|hwn|hwcn|dn|auto")
    private @Nullable String layout;

    @Option(names = "--values", paramLabel = "scale|keep")
    private @Nullable String values;

    @Option(names = "--labels", paramLabel = "FILE|none")
    private @Nullable String file;

    /// Adds these choices to others.
    DataChoices apply(DataChoices others) {
        ArrayChoices chosen = ArrayChoices.AUTOMATIC;
        chosen = images == null ? chosen : chosen.withImages(images);
        chosen = labels == null ? chosen : chosen.withLabels(labels);
        chosen = layout == null ? chosen : chosen.withLayout(layout(layout));
        chosen = values == null ? chosen : chosen.withValues(values(values));
        DataChoices all = others.withArrays(chosen);
        return file == null ? all : all.withLabels(file);
    }

    private static ArrayChoices.Layout layout(String name) {
        return ArrayChoices.Layout.of(name)
                .orElseThrow(() -> new ProblemException(Problem.of("problem.data.layout", name)));
    }

    private static ArrayChoices.Values values(String name) {
        return ArrayChoices.Values.of(name)
                .orElseThrow(() -> new ProblemException(Problem.of("problem.data.values", name)));
    }

    /// Rejects options that do not apply to the data.
    void check(String source, Dataset data, Screen screen) {
        check("--images-array", images, DataOption.IMAGES_ARRAY, source, data, screen);
        check("--labels-array", labels, DataOption.LABELS_ARRAY, source, data, screen);
        check("--layout", layout, DataOption.LAYOUT, source, data, screen);
        check("--values", values, DataOption.VALUES, source, data, screen);
        check("--labels", file, DataOption.LABELS, source, data, screen);
    }

    private static void check(String option, @Nullable String value, DataOption needed, String source, Dataset data,
            Screen screen) {
        if (value != null && !data.options().contains(needed)) {
            throw screen.usageError(Problem.of("problem.cli.arrays", option, source));
        }
    }
}
