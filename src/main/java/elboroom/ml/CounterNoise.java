package elboroom.ml;

import java.util.SplittableRandom;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/// Standard normal noise that depends on a seed and a counter alone, so that step n draws the same on every run, also
/// on one that begins at step n.
public final class CounterNoise {

    private final long seed;

    public CounterNoise(long seed) {
        this.seed = seed;
    }

    /// Noise of another seed, for another purpose than this one.
    public CounterNoise stream(int purpose) {
        return purpose == 0 ? this : new CounterNoise(mix(seed, purpose));
    }

    /// A number that depends on both.
    static long mix(long a, long b) {
        return new SplittableRandom(a ^ b * 0xD1B54A32D192ED03L).nextLong();
    }

    /// A stream of its own for each counter.
    public SplittableRandom random(long counter) {
        return new SplittableRandom(new SplittableRandom(seed ^ counter * 0x9E3779B97F4A7C15L).nextLong());
    }

    /// `[rows, columns]` of noise.
    public NDArray normal(NDManager manager, long counter, int rows, int columns) {
        SplittableRandom random = random(counter);
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Torch.copy(manager, values, new Shape(rows, columns));
    }

    /// `[rows, columns]` of numbers, uniform in [0, 1): multiples of 2⁻²⁴, all of which a float holds exactly. A double
    /// rounded to a float would be 1 once in 2²⁵ draws.
    public NDArray uniform(NDManager manager, long counter, int rows, int columns) {
        SplittableRandom random = random(counter);
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (random.nextLong() >>> 40) * 0x1p-24f;
        }
        return Torch.copy(manager, values, new Shape(rows, columns));
    }
}
