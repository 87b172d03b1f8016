package elboroom.data.digits;

/// Random numbers that are identical on every machine: a counter passed through the SplitMix64 finaliser (Steele, Lea
/// and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
final class DeterministicRandom {

    private static final long STEP = 0x9e3779b97f4a7c15L;
    private static final double BELL_SCALE = Math.sqrt(3);

    private long state;

    DeterministicRandom(long seed, long stream) {
        this.state = mix(seed ^ mix(stream + STEP));
    }

    long nextLong() {
        state += STEP;
        return mix(state);
    }

    /// Returns a uniform number in [0, 1).
    double uniform() {
        return (nextLong() >>> 11) * 0x1p-53;
    }

    double uniform(double low, double high) {
        return low + (high - low) * uniform();
    }

    int nextInt(int bound) {
        return (int) (uniform() * bound);
    }

    /// Returns an approximately normal number with mean 0 and standard deviation 1, bounded by ±3.5: the sum of four
    /// uniform 16-bit numbers.
    double normal() {
        long bits = nextLong();
        long sum = (bits & 0xffff) + (bits >>> 16 & 0xffff) + (bits >>> 32 & 0xffff) + (bits >>> 48);
        return (sum * 0x1p-16 - 2) * BELL_SCALE;
    }

    private static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
