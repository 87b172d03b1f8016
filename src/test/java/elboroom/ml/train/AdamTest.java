package elboroom.ml.train;

import java.util.List;
import java.util.Map;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import elboroom.domain.model.Tensor;
import elboroom.ml.EngineTest;
import elboroom.ml.Torch;
import elboroom.ml.Workers;
import elboroom.ml.model.Parameter;
import elboroom.ml.model.Weights;
import elboroom.ml.train.Adam.Gradient;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@EngineTest
class AdamTest {

    /// More than one block, with a partial last block.
    private static final int SIZE = 5000;

    /// Minimises Σ ½ w², whose gradient is w, and compares with the paper's algorithm 1 in doubles.
    @Test
    void followsThePaper() {
        float[] start = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            start[i] = (float) Math.sin(i);
        }
        var parameters = List.of(new Parameter("w", new Shape(SIZE), 1));
        try (NDManager manager = Torch.newManager();
                Weights weights = new Weights(parameters, Map.of("w", new Tensor(new int[]{SIZE}, start)))) {
            Adam adam = new Adam(parameters, weights);
            double[] w = toDoubles(start);
            double[] m = new double[SIZE];
            double[] v = new double[SIZE];
            for (int t = 1; t <= 20; t++) {
                try (Weights one = gradient(manager, weights, parameters, 0.25f);
                        Weights other = gradient(manager, weights, parameters, 1.25f)) {
                    adam.update(0.01, List.of(Gradient.of(one, parameters, 30), Gradient.of(other, parameters, 10)),
                            Workers.SEQUENTIAL);
                }
                step(w, m, v, t);
            }
            float[] trained = new float[SIZE];
            weights.memory("w").asFloatBuffer().get(trained);
            for (int i = 0; i < SIZE; i++) {
                assertThat((double) trained[i]).isCloseTo(w[i], within(2e-5));
            }
        }
    }

    /// Returns a view of the weights with the gradient of Σ factor · w², 2 · factor · w. The mean of factor 0.25 for 30
    /// examples and 1.25 for 10 is w.
    private static Weights gradient(NDManager manager, Weights weights, List<Parameter> parameters, float factor) {
        Weights view = weights.view();
        view.requireGradients(parameters);
        Torch.recordGradients(() -> Torch.backward(
                Torch.scaleDifferentiable(manager.zeros(new Shape(SIZE)).add(view.get("w")).square().sum(), factor)));
        return view;
    }

    private static void step(double[] w, double[] m, double[] v, int t) {
        for (int i = 0; i < w.length; i++) {
            m[i] = 0.9 * m[i] + 0.1 * w[i];
            v[i] = 0.999 * v[i] + 0.001 * w[i] * w[i];
            double mean = m[i] / (1 - Math.pow(0.9, t));
            double variance = v[i] / (1 - Math.pow(0.999, t));
            w[i] -= 0.01 * mean / (Math.sqrt(variance) + 1e-8);
        }
    }

    private static double[] toDoubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }
}
