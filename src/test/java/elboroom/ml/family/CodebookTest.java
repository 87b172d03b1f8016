package elboroom.ml.family;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import elboroom.ml.EngineTest;
import elboroom.ml.model.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// How codes are updated and reset after a step.
@EngineTest
class CodebookTest extends QuantisedTest {

    @Test
    void codesMoveToEncodersOutputsAfterTheFirstStep() {
        Model model = model(FAMILY);
        try (Weights weights = weights(model)) {
            PlainVqVae plain = plain(weights);
            step(model, weights, 0);
            assertThat(rows(weights, "codebook")).allMatch(plain::says);
        }
    }

    @Test
    void averagedCodesFollowTheVectorsThatChoseThem() {
        double decay = 0.9;
        Model model = model(FAMILY.with("decay", "" + decay).with("reset-after", "0"));
        try (Weights weights = weights(model)) {
            fill(weights, "codebook.counts", 2);
            fill(weights, "codebook.sums", 0.5f);
            PlainVqVae plain = plain(weights);
            step(model, weights, 1);
            double[] counts = new double[CODES];
            double[][] sums = new double[CODES][SIZE];
            for (int code = 0; code < CODES; code++) {
                counts[code] = decay * 2 + (1 - decay) * plain.vectorsOf(code).size();
                for (int i = 0; i < SIZE; i++) {
                    int at = i;
                    sums[code][i] = decay * 0.5
                            + (1 - decay) * plain.vectorsOf(code).stream().mapToDouble(vector -> vector[at]).sum();
                }
            }
            double total = Arrays.stream(counts).sum();
            double[] codes = new double[CODES * SIZE];
            for (int i = 0; i < codes.length; i++) {
                double smoothed = (counts[i / SIZE] + 1e-5) / (total + CODES * 1e-5) * total;
                codes[i] = sums[i / SIZE][i % SIZE] / smoothed;
            }
            assertClose(values(weights, "codebook.counts"), counts);
            assertClose(values(weights, "codebook"), codes);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ema", "gradient"})
    void codesThatNobodyChoosesMoveAfterSoManySteps(String update) {
        Model model = model(FAMILY.with("codebook-update", update).with("reset-after", "3"));
        try (Weights weights = weights(model)) {
            banish(weights, 2);
            step(model, weights, 1);
            step(model, weights, 2);
            assertThat(rows(weights, "codebook").get(2)[0]).isGreaterThan(50);
            assertThat(values(weights, "codebook.idle")[2]).isEqualTo(2);
            step(model, weights, 3);
            PlainVqVae plain = plain(weights);
            assertThat(rows(weights, "codebook").get(2)).matches(plain::says);
            assertThat(values(weights, "codebook.idle")[2]).isZero();
        }
    }

    @Test
    void deadCodesStayWhereTheyAreIfNeverReset() {
        Model model = model(FAMILY.with("codebook-update", "gradient").with("reset-after", "0"));
        try (Weights weights = weights(model)) {
            banish(weights, 2);
            for (int step = 1; step < 10; step++) {
                step(model, weights, step);
            }
            assertThat(rows(weights, "codebook").get(2)).containsOnly(100);
        }
    }

    /// Runs the family's work after an update, without the update.
    private void step(Model model, Weights weights, long step) {
        Objects.requireNonNull(model.terms(batch(model, step, true), weights).after()).run();
    }

    private static void banish(Weights weights, int code) {
        weights.memory("codebook").asFloatBuffer().put(code * SIZE, new float[]{100, 100, 100});
        if (weights.copy().containsKey("codebook.sums")) {
            fill(weights, "codebook.counts", 1);
            weights.memory("codebook.sums").asFloatBuffer().put(values(weights, "codebook"));
        }
    }

    private static void fill(Weights weights, String name, float value) {
        float[] values = values(weights, name);
        Arrays.fill(values, value);
        weights.memory(name).asFloatBuffer().put(values);
    }

    private static List<float[]> rows(Weights weights, String name) {
        float[] values = values(weights, name);
        return IntStream.range(0, CODES)
                .mapToObj(code -> Arrays.copyOfRange(values, code * SIZE, (code + 1) * SIZE)).toList();
    }
}
