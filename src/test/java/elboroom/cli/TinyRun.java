package elboroom.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Trains a run for two steps on `digits`, with options that make it quick where no others are given.
final class TinyRun {

    private static final Map<String, String> TINY = Map.of("--data", "digits", "--limit", "256", "--hidden", "32",
            "--latent", "3", "--epochs", "1");

    private TinyRun() {}

    static Execution train(Path out, String... options) {
        List<String> arguments = new ArrayList<>(List.of("train", "--out", out.toString()));
        arguments.addAll(List.of(options));
        TINY.forEach((option, value) -> {
            if (!List.of(options).contains(option)) {
                arguments.addAll(List.of(option, value));
            }
        });
        return Execution.of(arguments.toArray());
    }
}
