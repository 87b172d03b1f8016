package elboroom.ml.family;

import java.util.List;
import java.util.function.DoubleSupplier;

import elboroom.ml.model.Parameter;
import elboroom.ml.model.Weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Compares collected gradients with central differences of a loss, weight by weight.
final class FiniteDifferences {

    private static final float STEP = 1e-2f;

    private FiniteDifferences() {}

    static void agree(Weights weights, List<Parameter> parameters, DoubleSupplier loss) {
        for (Parameter parameter : parameters) {
            float[] gradient = weights.get(parameter.name()).getGradient().toFloatArray();
            var memory = weights.memory(parameter.name()).asFloatBuffer();
            for (int i = 0; i < gradient.length; i++) {
                float value = memory.get(i);
                memory.put(i, value + STEP);
                double above = loss.getAsDouble();
                memory.put(i, value - STEP);
                double below = loss.getAsDouble();
                memory.put(i, value);
                assertThat((double) gradient[i]).as("%s[%d]", parameter.name(), i)
                        .isCloseTo((above - below) / (2 * STEP), within(5e-3 + 5e-3 * Math.abs(gradient[i])));
            }
        }
    }
}
