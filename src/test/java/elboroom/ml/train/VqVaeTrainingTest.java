package elboroom.ml.train;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import ai.djl.ndarray.NDManager;
import elboroom.data.Dataset;
import elboroom.domain.data.ImageData;
import elboroom.domain.latent.Latents;
import elboroom.domain.latent.Reconstruction;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.TrainingEvent;
import elboroom.ml.EngineTest;
import elboroom.ml.Torch;
import elboroom.ml.explore.Explorer;
import elboroom.ml.explore.SplitEncoding;
import elboroom.testing.Runs;
import elboroom.testing.TinyData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@EngineTest
class VqVaeTrainingTest {

    private static final Dataset BARS = TinyData.bars(8, 200, 60);

    @ParameterizedTest
    @ValueSource(strings = {"ema", "gradient"})
    void learnsWithSeveralCodes(String update) {
        List<Evaluation> evaluations = new ArrayList<>();
        Snapshot trained = train(BARS, Architecture.MLP, 4, 30, update, evaluations);
        assertThat(evaluations.getLast().heldOut().reconstruction())
                .isLessThan(0.75 * evaluations.getFirst().heldOut().reconstruction());
        assertThat(used(trained, BARS)).isGreaterThan(4);
    }

    @ParameterizedTest
    @EnumSource(value = Architecture.class, names = "MLP", mode = EnumSource.Mode.EXCLUDE)
    void convolutionsGiveEachOfTheirLastPixelsACode(Architecture architecture) {
        Dataset data = TinyData.bars(28, 64, 32);
        List<Evaluation> evaluations = new ArrayList<>();
        Snapshot trained = train(data, architecture, 49, 3, "ema", evaluations);
        assertThat(evaluations.getLast().heldOut().loss()).isLessThan(evaluations.getFirst().heldOut().loss());
        assertThat(codes(trained, data).dimensions()).isEqualTo(49);
    }

    @Test
    void reconstructionDecodesTheCodesOfTheImage() {
        Snapshot trained = train(BARS, Architecture.MLP, 4, 1, "ema", new ArrayList<>());
        try (Explorer explorer = new Explorer(trained)) {
            float[] pixels = new float[64];
            BARS.heldOut().copy(3, pixels, 0);
            ImageData image = new ImageData(BARS.summary().shape(), pixels);
            Reconstruction made = explorer.reconstruct(image);
            assertThat(made.mean()).isEqualTo(codes(trained, BARS).point(3));
            assertThat(explorer.decode(List.of(made.mean())).getFirst().pixels()).isEqualTo(made.output().pixels());
            assertThat(made.klPerDimension()).isEmpty();
        }
    }

    @Test
    void stepsLeaveNoArraysBehind() {
        try (TrainingLoop loop = new TrainingLoop(run(BARS, Architecture.MLP, 4, 100, "ema"), BARS, _ -> {})) {
            advanceTo(loop, 30);
            int arrays = liveArrays();
            advanceTo(loop, 130);
            assertThat(liveArrays()).isEqualTo(arrays);
        }
    }

    private static void advanceTo(TrainingLoop loop, long step) {
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

    private static RunSpec run(Dataset data, Architecture architecture, int places, int epochs, String update) {
        FamilySpec family = FamilySpec.of(Family.VQ_VAE).with("codebook", "16").with("code-size", "4")
                .with("codebook-update", update).with("reset-after", "20");
        return Runs.run(new ModelSpec(data.summary().shape(), architecture, List.of(32), places,
                new Likelihood.Bernoulli()).with(family), new OptimizerSpec(1e-2, 32, epochs));
    }

    private static Snapshot train(Dataset data, Architecture architecture, int places, int epochs, String update,
            List<Evaluation> evaluations) {
        RunSpec run = run(data, architecture, places, epochs, update);
        try (TrainingLoop loop = new TrainingLoop(run, data, event -> {
            if (event instanceof TrainingEvent.Evaluated(Evaluation evaluation)) {
                evaluations.add(evaluation);
            }
        })) {
            while (loop.advance()) {
                // until the last epoch is over
            }
            return loop.snapshot();
        }
    }

    private static Latents codes(Snapshot snapshot, Dataset data) {
        try (Explorer explorer = new Explorer(snapshot)) {
            SplitEncoding encoding = new SplitEncoding(explorer, data.heldOut(), 60);
            while (encoding.advance()) {
                // until the last example is encoded
            }
            return encoding.result();
        }
    }

    private static long used(Snapshot snapshot, Dataset data) {
        float[] codes = codes(snapshot, data).mean();
        return IntStream.range(0, codes.length).mapToObj(i -> codes[i]).distinct().count();
    }
}
