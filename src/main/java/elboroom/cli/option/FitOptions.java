package elboroom.cli.option;

import elboroom.cli.output.Screen;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageFitting;
import elboroom.domain.data.ImageShape;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How data are read when no model determines it: the shape that the images of a folder are fitted to, and how many
/// are used.
public final class FitOptions {

    @Option(names = "--size", paramLabel = "N|WxH|auto")
    private @Nullable String size;

    @Option(names = "--channels", paramLabel = "1|3")
    private @Nullable Integer channels;

    @Option(names = "--fit", paramLabel = "letterbox|crop|stretch")
    private @Nullable String mode;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "0")
    private int limit;

    public DataSpec spec(String source, Screen screen) {
        return screen.validate(() -> new DataSpec(source, fitting(), limit)).absolute();
    }

    private ImageFitting fitting() {
        ImageFitting sized = ImageFitting.AUTOMATIC.withSize(size == null ? "" : size);
        ImageFitting coloured = channels == null ? sized : sized.withChannels(channels);
        return mode == null ? coloured : coloured.withMode(named(mode));
    }

    private static ImageFitting.Mode named(String mode) {
        return ImageFitting.Mode.of(mode)
                .orElseThrow(() -> new ProblemException(Problem.of("problem.data.fit", mode)));
    }

    /// Rejects a size or channels that differ from the data's own; only images of folders are resized.
    public void check(String source, ImageShape shape, Screen screen) {
        ImageFitting asked = fitting();
        if (!asked.automaticSize() && (asked.width() != shape.width() || asked.height() != shape.height())) {
            throw screen.usageError(Problem.of("problem.cli.fit", "--size " + size, source, shape.toString()));
        }
        if (channels != null && channels != shape.channels()) {
            throw screen.usageError(Problem.of("problem.cli.fit", "--channels " + channels, source, shape.toString()));
        }
    }
}
