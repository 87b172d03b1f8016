package elboroom.cli.option;

import elboroom.cli.output.Screen;
import elboroom.data.Dataset;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.data.Background;
import elboroom.domain.data.DataChoices;
import elboroom.domain.data.DataOption;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.HeldOutShare;
import elboroom.domain.data.ImageFitting;
import elboroom.domain.data.ImageShape;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How data are read: everything that `DataChoices` holds, and how many are used.
public final class ReadingOptions {

    @Option(names = "--size", paramLabel = "N|WxH|auto")
    private @Nullable String size;

    @Option(names = "--channels", paramLabel = "1|3")
    private @Nullable Integer channels;

    @Option(names = "--fit", paramLabel = "letterbox|crop|stretch")
    private @Nullable String mode;

    @Option(names = "--background", paramLabel = "white|black|#RRGGBB")
    private @Nullable String background;

    @Option(names = "--transpose")
    private boolean transpose;

    @Mixin
    private final ArrayOptions arrays = new ArrayOptions();

    @Option(names = "--held-out", paramLabel = "N%|N|auto")
    private @Nullable String heldOut;

    @Mixin
    private final TableOptions table = new TableOptions();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "0")
    private int limit;

    public DataSpec spec(String source, Screen screen) {
        return screen.validate(() -> new DataSpec(source, choices(), limit)).absolute();
    }

    private DataChoices choices() {
        return arrays.apply(DataChoices.AUTOMATIC.withFitting(fitting())
                .withHeldOut(HeldOutShare.of(heldOut == null ? "" : heldOut))
                .withTransposed(transpose).withTable(table.choices()));
    }

    private ImageFitting fitting() {
        ImageFitting sized = ImageFitting.AUTOMATIC.withSize(size == null ? "" : size);
        ImageFitting coloured = channels == null ? sized : sized.withChannels(channels);
        ImageFitting filled = background == null ? coloured : coloured.withBackground(Background.of(background));
        return mode == null ? filled : filled.withMode(named(mode));
    }

    private static ImageFitting.Mode named(String mode) {
        return ImageFitting.Mode.of(mode)
                .orElseThrow(() -> new ProblemException(Problem.of("problem.data.fit", mode)));
    }

    /// Rejects options that do not apply to the data: a size or channels that differ from the data's own, since only
    /// images of folders are resized, and a held-out share of data with test examples of their own.
    public void check(String source, Dataset data, Screen screen) {
        ImageShape shape = data.summary().shape();
        ImageFitting asked = fitting();
        table.given().filter(_ -> data.table().isEmpty()).ifPresent(option -> {
            throw screen.usageError(Problem.of("problem.cli.table", source, option));
        });
        if (background != null && !data.options().contains(DataOption.FIT)) {
            throw screen.usageError(Problem.of("problem.cli.background", source, background));
        }
        if (transpose && !data.options().contains(DataOption.TRANSPOSE)) {
            throw screen.usageError(Problem.of("problem.cli.transpose", source));
        }
        arrays.check(source, data, screen);
        if (heldOut != null && !data.options().contains(DataOption.HELD_OUT)) {
            throw screen.usageError(Problem.of("problem.cli.heldOut", source, heldOut));
        }
        if (!asked.automaticSize() && (asked.width() != shape.width() || asked.height() != shape.height())) {
            throw screen.usageError(Problem.of("problem.cli.fit", "--size " + size, source, shape.toString()));
        }
        if (channels != null && channels != shape.channels()) {
            throw screen.usageError(Problem.of("problem.cli.fit", "--channels " + channels, source, shape.toString()));
        }
    }
}
