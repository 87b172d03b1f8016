package elboroom.ml.train;

import java.nio.FloatBuffer;
import java.util.List;

/// One update of Adam (Kingma & Ba 2015, algorithm 1) on blocks of parameters that fit into the processor's cache. Used
/// by one thread.
final class AdamUpdate {

    /// Numbers in a block. All arrays of one fit into the first-level cache; in larger blocks (512 and more), reading
    /// and computing overlap less, which takes up to twice as long.
    static final int BLOCK = 256;

    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;
    private static final float EPSILON = 1e-8f;

    /// A term of a gradient: `values` times `weight`.
    record Part(FloatBuffer values, float weight) {}

    /// A parameter during an update.
    ///
    /// @param first first moments, m
    /// @param second second moments, v
    /// @param gradients the terms of its gradient, at least one
    record Target(FloatBuffer weights, float[] first, float[] second, List<Part> gradients) {

        int size() {
            return first.length;
        }
    }

    private final float rate;
    private final float scale;
    private final float[] weight = new float[BLOCK];
    private final float[] gradient = new float[BLOCK];
    private final float[] part = new float[BLOCK];
    private final float[] first = new float[BLOCK];
    private final float[] second = new float[BLOCK];

    /// @param updates number of updates, including this one
    AdamUpdate(double learningRate, long updates) {
        this.rate = (float) (learningRate / (1 - Math.pow(BETA1, (double) updates)));
        this.scale = (float) (1 / Math.sqrt(1 - Math.pow(BETA2, (double) updates)));
    }

    /// Updates the numbers `from` to `to - 1`, counted over all parameters.
    void apply(List<Target> targets, int from, int to) {
        int begin = 0;
        for (Target target : targets) {
            int end = Math.min(to - begin, target.size());
            for (int start = Math.max(0, from - begin); start < end; start += BLOCK) {
                apply(target, start, Math.min(BLOCK, end - start));
            }
            begin += target.size();
        }
    }

    private void apply(Target target, int start, int count) {
        read(target.gradients(), start, count);
        target.weights().get(start, weight, 0, count);
        System.arraycopy(target.first(), start, first, 0, count);
        System.arraycopy(target.second(), start, second, 0, count);
        step(count);
        System.arraycopy(first, 0, target.first(), start, count);
        System.arraycopy(second, 0, target.second(), start, count);
        target.weights().put(start, weight, 0, count);
    }

    /// Adds the terms of the gradient, in their order.
    private void read(List<Part> gradients, int start, int count) {
        Part first = gradients.getFirst();
        first.values().get(start, gradient, 0, count);
        if (first.weight() != 1) {
            scale(gradient, first.weight(), count);
        }
        for (Part more : gradients.subList(1, gradients.size())) {
            more.values().get(start, part, 0, count);
            add(gradient, part, more.weight(), count);
        }
    }

    private static void scale(float[] numbers, float factor, int count) {
        for (int i = 0; i < count; i++) {
            numbers[i] *= factor;
        }
    }

    private static void add(float[] sum, float[] numbers, float factor, int count) {
        for (int i = 0; i < count; i++) {
            sum[i] += factor * numbers[i];
        }
    }

    /// All arrays have the same index, which lets the compiler compute several numbers at once.
    private void step(int count) {
        for (int i = 0; i < count; i++) {
            float g = gradient[i];
            float m = BETA1 * first[i] + (1 - BETA1) * g;
            float v = BETA2 * second[i] + (1 - BETA2) * g * g;
            first[i] = m;
            second[i] = v;
            weight[i] -= rate * m / ((float) Math.sqrt(v) * scale + EPSILON);
        }
    }
}
