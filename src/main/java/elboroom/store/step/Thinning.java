package elboroom.store.step;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/// Selects the saved steps to remove when space is short: always the one that leaves the smallest gap on a logarithmic
/// step axis, so that the remaining steps are spaced as the timeline shows them. Only computes; removes no files.
public final class Thinning {

    private static final int SLACK = 10;

    private final NavigableMap<Long, Long> bytes;
    private final Set<Long> staying;
    private final List<Long> removed = new ArrayList<>();

    /// @param bytes size of each step, with all its files
    /// @param staying steps that are never removed
    Thinning(NavigableMap<Long, Long> bytes, Set<Long> staying) {
        this.bytes = new TreeMap<>(bytes);
        this.staying = Set.copyOf(staying);
    }

    /// Removes steps until the rest fits or must be kept.
    ///
    /// @return the removed steps, in order
    public List<Long> toFit(long budget) {
        while (bytes() > budget && next().isPresent()) {
            removeNext();
        }
        return removed();
    }

    /// As above, but leaves a tenth of the budget free, so that it is not immediately full again.
    public List<Long> toFitWithReserve(long budget) {
        return toFit(budget - budget / SLACK);
    }

    /// Returns the size of the remaining steps in bytes.
    public long bytes() {
        return sum(bytes);
    }

    /// Returns the size of the remaining steps that may be removed, in bytes.
    public long removable() {
        NavigableMap<Long, Long> free = new TreeMap<>(bytes);
        free.keySet().removeAll(staying);
        return sum(free);
    }

    /// Removes the least important removable step, if there is one.
    public void removeNext() {
        next().ifPresent(step -> {
            bytes.remove(step);
            removed.add(step);
        });
    }

    public List<Long> removed() {
        return List.copyOf(removed);
    }

    private OptionalLong next() {
        OptionalLong best = OptionalLong.empty();
        double smallest = Double.POSITIVE_INFINITY;
        for (long step : bytes.keySet()) {
            if (!staying.contains(step) && (best.isEmpty() || gap(step) < smallest)) {
                best = OptionalLong.of(step);
                smallest = gap(step);
            }
        }
        return best;
    }

    /// Returns the gap between the neighbours of a step; infinite if one is missing.
    private double gap(long step) {
        Long before = bytes.lowerKey(step);
        Long after = bytes.higherKey(step);
        return before == null || after == null
                ? Double.POSITIVE_INFINITY
                : Math.log1p(after) - Math.log1p(before);
    }

    private static long sum(NavigableMap<Long, Long> bytes) {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }
}
