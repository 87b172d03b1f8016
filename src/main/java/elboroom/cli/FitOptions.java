package elboroom.cli;

import elboroom.domain.DataSpec;
import picocli.CommandLine.Option;

/// How data is read when no model says it: the shape to which the images of a folder are fitted, and how many are used.
final class FitOptions {

    @Option(names = "--side", paramLabel = "28|32|64", defaultValue = "28")
    private int side;

    @Option(names = "--channels", paramLabel = "1|3", defaultValue = "1")
    private int channels;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "0")
    private int limit;

    DataSpec spec(String source, Screen screen) {
        return screen.sensible(() -> new DataSpec(source, side, channels, limit));
    }
}
