package elboroom.ml.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import elboroom.data.Dataset;
import elboroom.data.Datasets;
import elboroom.domain.Progress;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageFitting;
import elboroom.domain.model.Activation;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.OptimizerSpec;
import elboroom.ml.EngineTest;
import elboroom.ml.explore.Explorer;
import elboroom.testing.Runs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Samples of a conditional VAE for a class are recognised as that class by a classifier trained on real images only:
/// on MNIST if available, otherwise on the built-in digits.
@EngineTest
class CvaeSamplesTest {

    private static final int CLASSES = 10;
    private static final int SAMPLES = 50;
    private static final int TRAIN = 10_000;

    @ParameterizedTest
    @ValueSource(strings = {"standard", "learned"})
    void samplesOfAClassAreRecognisedAsThatClass(String prior) {
        Dataset data = Datasets.load(DataSpec.of(source()).withFitting(ImageFitting.square(28, 1)).withLimit(TRAIN), 1,
                Progress.IGNORED);
        try (Recogniser recogniser = new Recogniser(data.train(), CLASSES, 5);
                Explorer explorer = new Explorer(trained(data, prior))) {
            assertThat(recogniser.accuracy(data.heldOut())).isGreaterThan(0.9);
            long recognised = 0;
            for (int label = 0; label < CLASSES; label++) {
                int expected = label;
                int[] predicted = recogniser.classes(explorer.decode(explorer.sample(SAMPLES, label, label)));
                long right = Arrays.stream(predicted).filter(number -> number == expected).count();
                assertThat(right).as("samples of class %d recognised", label).isGreaterThan(SAMPLES * 6 / 10);
                recognised += right;
            }
            assertThat(recognised).as("samples recognised").isGreaterThan(CLASSES * SAMPLES * 9 / 10);
        }
    }

    private static Snapshot trained(Dataset data, String prior) {
        ModelSpec model = new ModelSpec(data.summary().shape(), Architecture.MLP, List.of(200), Activation.RELU,
                3, new Likelihood.Bernoulli(), FamilySpec.of(Family.CVAE).with("prior", prior), CLASSES);
        try (TrainingLoop loop = new TrainingLoop(Runs.run(model, new OptimizerSpec(2e-3, 64, 6)), data, _ -> {})) {
            while (loop.advance()) {
                // advance does the work
            }
            return loop.snapshot();
        }
    }

    private static String source() {
        Path mnist = Path.of(System.getProperty("elboroom.data", "../shared/data")).resolve("mnist")
                .toAbsolutePath();
        return Files.isDirectory(mnist) ? mnist.toString() : DataSpec.DIGITS;
    }
}
