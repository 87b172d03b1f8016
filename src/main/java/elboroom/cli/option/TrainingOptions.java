package elboroom.cli.option;

import java.util.OptionalInt;

import elboroom.cli.output.Screen;
import elboroom.domain.run.OptimizerSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options for training.
public final class TrainingOptions {

    private static final OptimizerSpec DEFAULT = new OptimizerSpec(1e-3, 128, 10);

    @Option(names = "--epochs", paramLabel = "N")
    private @Nullable Integer epochs;

    @Option(names = "--batch", paramLabel = "N")
    private @Nullable Integer batch;

    @Option(names = "--lr", paramLabel = "RATE")
    private @Nullable Double learningRate;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    /// For a new run.
    public OptimizerSpec optimizer(Screen screen) {
        return optimizer(DEFAULT, screen);
    }

    /// For a fork: options that are not given keep the parent's values.
    public OptimizerSpec optimizer(OptimizerSpec before, Screen screen) {
        return screen.validate(() -> new OptimizerSpec(learningRate != null ? learningRate : before.learningRate(),
                batch != null ? batch : before.batch(), epochs != null ? epochs : before.epochs()));
    }

    /// The number of epochs, if given.
    public OptionalInt epochs() {
        return epochs == null ? OptionalInt.empty() : OptionalInt.of(epochs);
    }

    public long seed() {
        return seed;
    }
}
