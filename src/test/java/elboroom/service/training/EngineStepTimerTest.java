package elboroom.service.training;

import java.util.List;

import elboroom.data.Dataset;
import elboroom.domain.Problem;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Activation;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.run.Preset;
import elboroom.service.Arrivals;
import elboroom.service.data.LoadedData;
import elboroom.service.engine.EngineThread;
import elboroom.testing.Runs;
import elboroom.testing.TinyData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("engine")
class EngineStepTimerTest {

    private final Arrivals<Problem> problems = new Arrivals<>();
    private final Arrivals<Double> seconds = new Arrivals<>();
    private final EngineThread engine = new EngineThread(problems::add);
    private final TrainingService training = new TrainingService(engine);
    private final EngineStepTimer timer = new EngineStepTimer(engine, training, Runnable::run);

    @AfterEach
    void close() {
        training.stop();
        engine.close();
    }

    @Test
    void measuresOnceAndScalesWithTheBatch() throws InterruptedException {
        ModelSpec model = Preset.AE_AND_VAE.run().model();
        timer.measure(model, 128, seconds::add);
        double measured = seconds.next(_ -> true);
        assertThat(measured).isPositive();
        timer.measure(model, 256, seconds::add);
        assertThat(seconds.next(_ -> true)).isEqualTo(2 * measured);
    }

    @Test
    void measuresFamiliesWithLabels() throws InterruptedException {
        timer.measure(new ModelSpec(new ImageShape(1, 8, 8), Architecture.MLP, List.of(8), Activation.RELU, 2,
                new Likelihood.Bernoulli(), FamilySpec.of(Family.CVAE), 3), 16, seconds::add);
        assertThat(seconds.next(_ -> true)).isPositive();
    }

    /// The measurement of the small model, which was asked for later, arrives first.
    @Test
    void doesNotMeasureVeryLargeModels() throws InterruptedException {
        ModelSpec small = Preset.AE_AND_VAE.run().model();
        timer.measure(new ModelSpec(new ImageShape(1, 28, 28), Architecture.MLP, List.of(16_000, 16_000), 2,
                new Likelihood.Bernoulli()), 128, _ -> seconds.add(-1.0));
        timer.measure(small, 128, seconds::add);
        assertThat(seconds.next(_ -> true)).isPositive();
    }

    @Test
    void doesNotDisturbTraining() throws InterruptedException {
        Dataset bars = TinyData.bars(8, 300, 60);
        training.start(Runs.mlp(bars, 2, 1_000_000), new LoadedData(DataSpec.of("bars"), bars), null, _ -> {});
        timer.measure(Preset.AE_AND_VAE.run().model(), 128, _ -> seconds.add(-1.0));
        training.stop();
        while (training.state() != elboroom.domain.training.TrainingState.IDLE) {
            Thread.onSpinWait();
        }
        timer.measure(Preset.AE_AND_VAE.run().model(), 128, seconds::add);
        assertThat(seconds.next(_ -> true)).isPositive();
    }
}
