package elboroom.cli;

import java.util.OptionalInt;

import elboroom.domain.OptimizerSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that say how a network is trained.
final class TrainingOptions {

    private static final OptimizerSpec DEFAULT = new OptimizerSpec(1e-3, 128, 10);

    @Option(names = "--epochs", paramLabel = "N")
    private @Nullable Integer epochs;

    @Option(names = "--batch", paramLabel = "N")
    private @Nullable Integer batch;

    @Option(names = "--lr", paramLabel = "RATE")
    private @Nullable Double learningRate;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    /// Of a run that begins anew.
    OptimizerSpec optimizer(Screen screen) {
        return optimizer(DEFAULT, screen);
    }

    /// Of a run that goes on otherwise: what is not given stays.
    OptimizerSpec optimizer(OptimizerSpec before, Screen screen) {
        return screen.sensible(() -> new OptimizerSpec(learningRate != null ? learningRate : before.learningRate(),
                batch != null ? batch : before.batch(), epochs != null ? epochs : before.epochs()));
    }

    /// Where they were given.
    OptionalInt epochs() {
        return epochs == null ? OptionalInt.empty() : OptionalInt.of(epochs);
    }

    long seed() {
        return seed;
    }
}
