package elboroom.bench;

import java.util.List;

import com.google.gson.JsonObject;

/// Statistics of repeated timings, in milliseconds.
///
/// @param count the number of timings
record TimingStats(double median, double percentile99, double longest, int count) {

    private static final double MILLION = 1e6;

    /// @param nanos at least one
    static TimingStats of(List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return new TimingStats(at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1), sorted.size());
    }

    /// The smallest value that is at least as large as the given fraction of all values.
    private static double at(List<Long> sorted, double part) {
        return sorted.get(Math.max(0, (int) Math.ceil(part * sorted.size()) - 1)) / MILLION;
    }

    JsonObject toJson() {
        JsonObject json = new JsonObject();
        json.addProperty("medianMs", median);
        json.addProperty("p99Ms", percentile99);
        json.addProperty("longestMs", longest);
        json.addProperty("count", count);
        return json;
    }
}
