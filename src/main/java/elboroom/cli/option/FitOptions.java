package elboroom.cli.option;

import java.util.Objects;

import elboroom.cli.output.Screen;
import elboroom.domain.Problem;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageShape;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How data are read when no model determines it: the shape that the images of a folder are fitted to, and how many
/// are used.
public final class FitOptions {

    private static final int SIDE = 28;
    private static final int CHANNELS = 1;

    @Option(names = "--side", paramLabel = "28|32|64")
    private @Nullable Integer side;

    @Option(names = "--channels", paramLabel = "1|3")
    private @Nullable Integer channels;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "0")
    private int limit;

    public DataSpec spec(String source, Screen screen) {
        return screen.validate(() -> new DataSpec(source, Objects.requireNonNullElse(side, SIDE),
                Objects.requireNonNullElse(channels, CHANNELS), limit)).absolute();
    }

    /// Rejects a side or channels that differ from the data's own; only images of folders are resized.
    public void check(String source, ImageShape shape, Screen screen) {
        if (side != null && (side != shape.height() || side != shape.width())) {
            throw screen.usageError(Problem.of("problem.cli.fit", "--side " + side, source, shape.toString()));
        }
        if (channels != null && channels != shape.channels()) {
            throw screen.usageError(Problem.of("problem.cli.fit", "--channels " + channels, source, shape.toString()));
        }
    }
}
