package elboroom.ml.train;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import ai.djl.ndarray.NDArray;
import elboroom.domain.model.Tensor;
import elboroom.domain.training.AdamState;
import elboroom.ml.model.Parameter;
import elboroom.ml.model.Weights;

/// Adam (Kingma & Ba 2015, algorithm 1) with the usual decay rates.
///
/// libtorch's implementation makes about ten passes over each weight; this one makes a single pass in cache-sized
/// blocks, directly on the memory of weights and gradients, and resets the gradients to zero at the same time.
final class Adam {

    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;
    private static final float EPSILON = 1e-8f;
    private static final int BLOCK = 2048;

    private record Moments(String name, int[] shape, float[] first, float[] second) {

        boolean in(Map<String, Tensor> state) {
            Tensor tensor = state.get(name);
            return tensor != null && Arrays.equals(tensor.shape(), shape);
        }
    }

    private final Weights weights;
    private final List<Moments> moments = new ArrayList<>();
    private final float[] weight = new float[BLOCK];
    private final float[] gradient = new float[BLOCK];
    private final float[] zeros = new float[BLOCK];
    private long updates;

    Adam(List<Parameter> parameters, Weights weights) {
        this.weights = weights;
        for (Parameter parameter : parameters) {
            Tensor first = parameter.zeros();
            moments.add(new Moments(parameter.name(), first.shape(), first.values(), parameter.zeros().values()));
        }
    }

    /// Restores a state. A state in which a parameter is missing or has another shape does not match these weights.
    ///
    /// @return whether the state matches; if not, nothing is changed
    boolean restore(AdamState state) {
        boolean fits = moments.stream().allMatch(moment -> moment.in(state.first()) && moment.in(state.second()));
        if (fits) {
            updates = state.updates();
            for (Moments moment : moments) {
                copy(state.first(), moment.name(), moment.first());
                copy(state.second(), moment.name(), moment.second());
            }
        }
        return fits;
    }

    private static void copy(Map<String, Tensor> from, String name, float[] to) {
        System.arraycopy(Objects.requireNonNull(from.get(name)).values(), 0, to, 0, to.length);
    }

    /// Returns a copy of everything that the next update depends on.
    AdamState state() {
        Map<String, Tensor> first = new HashMap<>();
        Map<String, Tensor> second = new HashMap<>();
        for (Moments moment : moments) {
            first.put(moment.name(), new Tensor(moment.shape(), moment.first().clone()));
            second.put(moment.name(), new Tensor(moment.shape(), moment.second().clone()));
        }
        return new AdamState(updates, first, second);
    }

    /// Updates the weights and resets the gradients to zero.
    void update(double learningRate) {
        updates++;
        float rate = (float) (learningRate / (1 - Math.pow(BETA1, (double) updates)));
        float scale = (float) (1 / Math.sqrt(1 - Math.pow(BETA2, (double) updates)));
        for (Moments moment : moments) {
            try (NDArray array = weights.get(moment.name()).getGradient()) {
                update(moment, weights.memory(moment.name()).asFloatBuffer(), direct(array), rate, scale);
            }
        }
    }

    private static FloatBuffer direct(NDArray array) {
        ByteBuffer buffer = array.toByteBuffer(true);
        return buffer.asFloatBuffer();
    }

    private void update(Moments moment, FloatBuffer weightMemory, FloatBuffer gradientMemory, float rate, float scale) {
        for (int start = 0; start < moment.first().length; start += BLOCK) {
            int count = Math.min(BLOCK, moment.first().length - start);
            weightMemory.get(start, weight, 0, count);
            gradientMemory.get(start, gradient, 0, count);
            step(moment.first(), moment.second(), start, count, rate, scale);
            weightMemory.put(start, weight, 0, count);
            gradientMemory.put(start, zeros, 0, count);
        }
    }

    private void step(float[] first, float[] second, int start, int count, float rate, float scale) {
        for (int i = 0; i < count; i++) {
            float g = gradient[i];
            float m = BETA1 * first[start + i] + (1 - BETA1) * g;
            float v = BETA2 * second[start + i] + (1 - BETA2) * g * g;
            first[start + i] = m;
            second[start + i] = v;
            weight[i] -= rate * m / ((float) Math.sqrt(v) * scale + EPSILON);
        }
    }
}
