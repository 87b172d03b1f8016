package elboroom.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Trains small runs.
public final class TinyRun {

    private static final Map<String, String> TINY = Map.of("--data", "digits", "--limit", "256", "--hidden", "32",
            "--latent", "3", "--epochs", "1");

    private TinyRun() {}

    /// Trains for two steps on `digits`, with fast default options.
    public static Execution train(Path out, String... options) {
        List<String> arguments = new ArrayList<>(List.of("train", "--out", out.toString()));
        arguments.addAll(List.of(options));
        TINY.forEach((option, value) -> {
            if (!List.of(options).contains(option)) {
                arguments.addAll(List.of(option, value));
            }
        });
        return Execution.of(arguments.toArray());
    }

    /// Trains on 300 points of `toy:moons`, three steps per epoch.
    static Execution moons(Path out, int epochs) {
        return Execution.of("train", "--data", "toy:moons", "--limit", "300", "--hidden", "16", "--latent", "2",
                "--epochs", epochs, "--out", out);
    }
}
