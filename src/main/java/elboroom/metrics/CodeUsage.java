package elboroom.metrics;

import java.util.stream.LongStream;

/// How often each vector of a codebook was chosen.
///
/// @param counts by code index
public record CodeUsage(long[] counts) {

    /// Counts codes.
    ///
    /// @param codes indices below `size`
    public static CodeUsage of(int[] codes, int size) {
        long[] counts = new long[size];
        for (int code : codes) {
            counts[code]++;
        }
        return new CodeUsage(counts);
    }

    /// The usage over both, as of an epoch's batches.
    ///
    /// @throws IllegalArgumentException if the codebooks have different sizes
    public CodeUsage plus(CodeUsage other) {
        if (size() != other.size()) {
            throw new IllegalArgumentException("codebooks of " + size() + " and " + other.size() + " vectors");
        }
        long[] sums = counts.clone();
        for (int code = 0; code < sums.length; code++) {
            sums[code] += other.counts[code];
        }
        return new CodeUsage(sums);
    }

    /// exp of the entropy of the codes' frequencies: 1 when one code does it all, the codebook's size when all are
    /// chosen equally often; NaN when none was chosen.
    public double perplexity() {
        double total = chosen();
        double entropy = LongStream.of(counts).filter(count -> count > 0)
                .mapToDouble(count -> -count / total * Math.log(count / total)).sum();
        return total == 0 ? Double.NaN : Math.exp(entropy);
    }

    /// How many choices there were.
    public long chosen() {
        return LongStream.of(counts).sum();
    }

    /// How many vectors the codebook has.
    public int size() {
        return counts.length;
    }

    /// How many codes were chosen at least once.
    public int used() {
        return (int) LongStream.of(counts).filter(count -> count > 0).count();
    }

    /// How many codes were never chosen.
    public int dead() {
        return size() - used();
    }
}
