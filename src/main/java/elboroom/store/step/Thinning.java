package elboroom.store.step;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/// Which kept steps go when there is no room for all: always the one whose removal leaves the smallest gap on a logarithmic
/// axis of steps, so that what stays is spread as the timeline shows it. It only reckons; nothing is removed here.
public final class Thinning {

    private static final int SLACK = 10;

    private final NavigableMap<Long, Long> bytes;
    private final Set<Long> staying;
    private final List<Long> removed = new ArrayList<>();

    /// @param bytes of each kept step, with all that is kept of it
    /// @param staying steps that are never removed
    Thinning(NavigableMap<Long, Long> bytes, Set<Long> staying) {
        this.bytes = new TreeMap<>(bytes);
        this.staying = Set.copyOf(staying);
    }

    /// Removes steps until the others fit, or must all stay.
    ///
    /// @return what was removed, in that order
    public List<Long> to(long budget) {
        while (bytes() > budget && next().isPresent()) {
            removeNext();
        }
        return removed();
    }

    /// The same, with a tenth of the budget free in the end, so that it is not at once full again.
    public List<Long> below(long budget) {
        return to(budget - budget / SLACK);
    }

    /// Bytes of what is left.
    public long bytes() {
        return sum(bytes);
    }

    /// Bytes of what is left and may go.
    public long removable() {
        NavigableMap<Long, Long> free = new TreeMap<>(bytes);
        free.keySet().removeAll(staying);
        return sum(free);
    }

    /// Removes the step that is missed least, if one may go.
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

    /// How far the neighbours of a step are apart; endless where one is missing.
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
