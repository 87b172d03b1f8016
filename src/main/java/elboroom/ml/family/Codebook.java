package elboroom.ml.family;

import java.nio.FloatBuffer;
import java.util.random.RandomGenerator;

import elboroom.domain.model.FamilySpec;
import elboroom.ml.model.Weights;

/// Updates a codebook after a step, in the memory of the weights. After the first step every code is set to an encoder
/// output of the batch, because codes far from all outputs would never be chosen. Afterwards codes follow moving
/// averages, if the family is set to, and codes not chosen for long are reset.
final class Codebook {

    /// The vectors, `[codes, code size]`.
    static final String CODES = "codebook";
    /// Moving average of the number of choices of each code per batch, `[codes]`.
    static final String COUNTS = "codebook.counts";
    /// Moving average of the sum of the vectors assigned to each code, `[codes, code size]`.
    static final String SUMS = "codebook.sums";
    /// Number of steps since each code was last chosen, `[codes]`.
    static final String IDLE = "codebook.idle";

    /// Laplace smoothing of the counts.
    private static final double SMOOTHING = 1e-5;

    private final int codes;
    private final int codeSize;
    private final boolean averaged;
    private final float decay;
    private final int resetAfter;
    private final Weights weights;

    Codebook(FamilySpec family, Weights weights) {
        this.codes = family.integer("codebook");
        this.codeSize = family.integer("code-size");
        this.averaged = family.is("codebook-update", "ema");
        this.decay = (float) family.number("decay");
        this.resetAfter = family.integer("reset-after");
        this.weights = weights;
    }

    /// Updates the codebook with a batch.
    ///
    /// @param encoded encoder outputs, `[vectors, code size]`
    /// @param indices nearest code of each, `[vectors]`
    /// @param step number of updates before this one
    /// @param random chooses the new values of codes that are reset
    void update(float[] encoded, long[] indices, long step, RandomGenerator random) {
        if (step == 0) {
            for (int code = 0; code < codes; code++) {
                move(code, encoded, random.nextInt(indices.length));
            }
            return;
        }
        int[] counts = new int[codes];
        for (long index : indices) {
            counts[(int) index]++;
        }
        if (averaged) {
            average(encoded, indices, counts);
        }
        revive(encoded, counts, random);
    }

    /// N ← decay · N + (1 − decay) · n, m ← decay · m + (1 − decay) · Σ z, e ← m / N (appendix A.1, equations 6 to 8),
    /// with N smoothed so that it is never 0.
    private void average(float[] encoded, long[] indices, int[] counts) {
        float[] sums = read(SUMS, codes * codeSize);
        float[] averageCounts = read(COUNTS, codes);
        scale(sums, decay);
        double total = 0;
        for (int code = 0; code < codes; code++) {
            averageCounts[code] = decay * averageCounts[code] + (1 - decay) * counts[code];
            total += averageCounts[code];
        }
        for (int i = 0; i < encoded.length; i++) {
            sums[(int) indices[i / codeSize] * codeSize + i % codeSize] += (1 - decay) * encoded[i];
        }
        memory(SUMS).put(sums);
        memory(COUNTS).put(averageCounts);
        for (int i = 0; i < sums.length; i++) {
            sums[i] = (float) (sums[i] / smoothed(averageCounts[i / codeSize], total));
        }
        memory(CODES).put(sums);
    }

    private double smoothed(double count, double total) {
        return (count + SMOOTHING) / (total + codes * SMOOTHING) * total;
    }

    /// Resets codes not chosen for the configured number of steps; never if that is 0.
    private void revive(float[] encoded, int[] counts, RandomGenerator random) {
        FloatBuffer idle = memory(IDLE);
        for (int code = 0; code < codes; code++) {
            idle.put(code, counts[code] > 0 ? 0 : idle.get(code) + 1);
            if (resetAfter > 0 && idle.get(code) >= resetAfter) {
                move(code, encoded, random.nextInt(encoded.length / codeSize));
            }
        }
    }

    /// Sets a code to a vector, as if it had been chosen for it once.
    private void move(int code, float[] encoded, int vector) {
        memory(CODES).put(code * codeSize, encoded, vector * codeSize, codeSize);
        memory(IDLE).put(code, 0);
        if (averaged) {
            memory(SUMS).put(code * codeSize, encoded, vector * codeSize, codeSize);
            memory(COUNTS).put(code, 1);
        }
    }

    private static void scale(float[] values, float factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }

    private float[] read(String name, int size) {
        float[] values = new float[size];
        memory(name).get(values);
        return values;
    }

    private FloatBuffer memory(String name) {
        return weights.memory(name).asFloatBuffer();
    }
}
