package elboroom.ml;

import java.util.SplittableRandom;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/// Standard normal noise that depends only on a seed and a counter, so that step n draws the same noise in every run,
/// including one resumed at step n.
public final class CounterNoise {

    private final long seed;
    private final int skipped;

    public CounterNoise(long seed) {
        this(seed, 0);
    }

    private CounterNoise(long seed, int skipped) {
        this.seed = seed;
        this.skipped = skipped;
    }

    /// Returns an independent stream of noise for another purpose.
    public CounterNoise stream(int purpose) {
        return purpose == 0 ? this : new CounterNoise(mix(seed, purpose), skipped);
    }

    /// Returns the same noise without its first rows, for a part of a batch.
    public CounterNoise skip(int rows) {
        return new CounterNoise(seed, rows);
    }

    /// Returns a hash of both numbers.
    static long mix(long a, long b) {
        return new SplittableRandom(a ^ b * 0xD1B54A32D192ED03L).nextLong();
    }

    /// Returns an independent random generator for each counter.
    public SplittableRandom random(long counter) {
        return new SplittableRandom(new SplittableRandom(seed ^ counter * 0x9E3779B97F4A7C15L).nextLong());
    }

    /// Returns `[rows, columns]` of noise.
    public NDArray normal(NDManager manager, long counter, int rows, int columns) {
        SplittableRandom random = random(counter);
        for (int i = 0; i < skipped * columns; i++) {
            random.nextGaussian();
        }
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Torch.copy(manager, values, new Shape(rows, columns));
    }

    /// Returns `[rows, columns]` of uniform numbers in [0, 1): multiples of 2⁻²⁴, which floats represent exactly. A
    /// double rounded to float would be 1 about once in 2²⁵ draws.
    public NDArray uniform(NDManager manager, long counter, int rows, int columns) {
        SplittableRandom random = random(counter);
        for (int i = 0; i < skipped * columns; i++) {
            random.nextLong();
        }
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (random.nextLong() >>> 40) * 0x1p-24f;
        }
        return Torch.copy(manager, values, new Shape(rows, columns));
    }
}
