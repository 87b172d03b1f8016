package elboroom.ml.explore;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import elboroom.data.Dataset;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Activation;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.model.Tensor;
import elboroom.ml.EngineTest;
import elboroom.ml.family.Models;
import elboroom.testing.TinyData;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@EngineTest
class SplitEncodingTest {

    private static final Dataset BARS = TinyData.bars(8, 10, 260);
    private static final float[] PRIOR_MEAN = {1, -2, 0.5f, 3};

    @Test
    void examplesAreEncodedWithTheirLabelsAndTheKlIsFromTheLearnedPrior() {
        Latents latents = encoded("learned");
        double[] expected = new double[2];
        for (int i = 0; i < latents.mean().length; i++) {
            int label = latents.labels()[i / 2];
            double distance = latents.mean()[i] - PRIOR_MEAN[2 * label + i % 2];
            double logVariance = latents.logVar()[i];
            expected[i % 2] += 0.5 * (distance * distance + Math.exp(logVariance) - 1 - logVariance) / latents.size();
        }
        for (int d = 0; d < 2; d++) {
            assertThat((double) latents.klPerDimension()[d]).isCloseTo(expected[d], within(1e-4));
        }
    }

    @Test
    void theKlFromTheStandardPriorIsTheClosedForm() {
        Latents latents = encoded("standard");
        float[] closed = new Latents(2, latents.mean(), latents.logVar(), latents.labels()).klPerDimension();
        assertThat(latents.klPerDimension()).containsExactly(closed, within(1e-4f));
        assertThat(Arrays.stream(latents.labels()).distinct()).containsExactly(0, 1);
    }

    private static Latents encoded(String prior) {
        ModelSpec model = new ModelSpec(BARS.summary().shape(), Architecture.MLP, List.of(8), Activation.RELU, 2,
                new Likelihood.Bernoulli(), FamilySpec.of(Family.CVAE).with("prior", prior), 2);
        Map<String, Tensor> weights = new HashMap<>(Models.of(model).initialWeights(1));
        weights.put("prior.mean", new Tensor(new int[]{2, 2}, PRIOR_MEAN));
        try (Explorer explorer = new Explorer(new Snapshot(model, 0, 0, weights))) {
            SplitEncoding encoding = new SplitEncoding(explorer, BARS.heldOut(), 260);
            boolean more = true;
            while (more) {
                more = encoding.advance();
            }
            return encoding.result();
        }
    }
}
