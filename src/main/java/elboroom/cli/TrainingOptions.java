package elboroom.cli;

import elboroom.domain.OptimizerSpec;
import picocli.CommandLine.Option;

/// The options that say how a network is trained.
final class TrainingOptions {

    @Option(names = "--epochs", paramLabel = "N", defaultValue = "10")
    private int epochs;

    @Option(names = "--batch", paramLabel = "N", defaultValue = "128")
    private int batch;

    @Option(names = "--lr", paramLabel = "RATE", defaultValue = "1e-3")
    private double learningRate;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    OptimizerSpec optimizer(Screen screen) {
        return screen.sensible(() -> new OptimizerSpec(learningRate, batch, epochs));
    }

    long seed() {
        return seed;
    }
}
