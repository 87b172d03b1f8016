package elboroom.metrics;

import java.util.stream.LongStream;

/// How often each codebook vector was chosen.
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

    /// Adds two counts, for example of the batches of an epoch.
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

    /// Returns the perplexity, the exponential of the entropy of the code frequencies: 1 if a single code is used, the
    /// codebook size if all are used equally often; NaN if none was chosen.
    public double perplexity() {
        double total = chosen();
        double entropy = LongStream.of(counts).filter(count -> count > 0)
                .mapToDouble(count -> -count / total * Math.log(count / total)).sum();
        return total == 0 ? Double.NaN : Math.exp(entropy);
    }

    /// Returns the total number of choices.
    public long chosen() {
        return LongStream.of(counts).sum();
    }

    /// Returns the number of vectors in the codebook.
    public int size() {
        return counts.length;
    }

    /// Returns the number of codes chosen at least once.
    public int used() {
        return (int) LongStream.of(counts).filter(count -> count > 0).count();
    }

    /// Returns the number of codes never chosen.
    public int dead() {
        return size() - used();
    }
}
