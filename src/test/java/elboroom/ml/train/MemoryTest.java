package elboroom.ml.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import ai.djl.ndarray.NDManager;
import elboroom.data.Dataset;
import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Activation;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Capability;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.run.RunSpec;
import elboroom.ml.EngineTest;
import elboroom.ml.Torch;
import elboroom.testing.Runs;
import elboroom.testing.TinyData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// Naive DJL loops leak native arrays at every step (deepjavalibrary/djl issue 2210); this one must not.
@EngineTest
class MemoryTest {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int WARM_UP = 500;
    private static final int STEPS = 2000;

    @Test
    void staysFlatOverTwoThousandSteps() throws IOException {
        Dataset data = TinyData.bars(28, 640, 64);
        RunSpec run = Runs.mlp(data, 8, 1000);
        try (TrainingLoop loop = new TrainingLoop(run, data, _ -> {})) {
            trainUntil(loop, WARM_UP);
            int arrays = liveArrays();
            long kilobytes = Files.exists(STATUS) ? residentKilobytes() : 0;
            trainUntil(loop, WARM_UP + STEPS);
            assertThat(liveArrays()).as("live native arrays").isEqualTo(arrays);
            assumeTrue(Files.exists(STATUS), "the resident set is read from /proc, which this system lacks");
            // a leak of one batch of images per step would be 190 MB
            assertThat(residentKilobytes() - kilobytes).as("growth of the resident set, kB").isLessThan(40_000);
        }
    }

    static Stream<ModelSpec> models() {
        return Stream.concat(Arrays.stream(Family.values()).map(family -> model(FamilySpec.of(family), List.of(16))),
                Stream.concat(Stream.of(List.<Integer>of(), List.of(300), List.of(16, 16))
                        .map(hidden -> model(FamilySpec.of(Family.CONTRACTIVE_AE), hidden)),
                        Stream.of(model(FamilySpec.of(Family.RAE).with("decoder-decay", "0.01"), List.of(16)),
                                new ModelSpec(new ImageShape(1, 28, 28), Architecture.CONV_TRANSPOSED, List.of(), 8,
                                        new Likelihood.Bernoulli()))));
    }

    private static ModelSpec model(FamilySpec family, List<Integer> hidden) {
        return new ModelSpec(new ImageShape(1, 8, 8), Architecture.MLP, hidden, Activation.RELU, 8,
                new Likelihood.Bernoulli(), family, family.has(Capability.LABELS) ? 2 : 0);
    }

    /// Steps, evaluations and the family's work at the end of an epoch.
    @ParameterizedTest
    @MethodSource("models")
    void noModelLeavesArrays(ModelSpec model) {
        Dataset data = TinyData.bars(model.shape().height(), 64, 32);
        try (TrainingLoop loop = new TrainingLoop(Runs.mlp(data, 8, 1000).with(model), data, _ -> {})) {
            trainUntil(loop, 3); // one step after the first epoch
            int arrays = liveArrays();
            trainUntil(loop, 9);
            assertThat(liveArrays()).as("live native arrays").isEqualTo(arrays);
        }
    }

    private static void trainUntil(TrainingLoop loop, int step) {
        while (loop.step() < step) {
            assertThat(loop.advance()).isTrue();
        }
    }

    /// Counts the arrays that belong to any manager.
    private static int liveArrays() {
        try (NDManager manager = Torch.newManager()) {
            return manager.getParentManager().getManagedArrays().size();
        }
    }

    private static long residentKilobytes() throws IOException {
        System.gc();
        return Files.readAllLines(STATUS).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElseThrow();
    }
}
