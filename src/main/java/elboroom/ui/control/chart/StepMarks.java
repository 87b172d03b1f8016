package elboroom.ui.control.chart;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/// Steps of a run that one can look at.
///
/// @param steps in rising order
/// @param firstEpoch the step at which the first epoch ends
/// @param best the step with the lowest held-out loss, once there is one
/// @param pinned those that the person wants to keep
/// @param changed the steps from which on settings had other values
/// @param fork the step with which the run began as the continuation of another
public record StepMarks(List<Long> steps, long firstEpoch, OptionalLong best, Set<Long> pinned, OptionalLong fork,
        Set<Long> changed) {

    public static final StepMarks NONE = new StepMarks(List.of(), 1, OptionalLong.empty(), Set.of(),
            OptionalLong.empty(), Set.of());

    public StepMarks {
        steps = List.copyOf(steps);
        pinned = Set.copyOf(pinned);
        changed = steps.isEmpty() ? Set.of() : from(steps.getFirst(), changed);
    }

    /// Changes that a fork inherits lie before its first step, outside the axis.
    private static Set<Long> from(long first, Set<Long> changed) {
        return changed.stream().filter(step -> step >= first).collect(Collectors.toUnmodifiableSet());
    }

    /// Of a run whose settings were not changed.
    public StepMarks(List<Long> steps, long firstEpoch, OptionalLong best, Set<Long> pinned, OptionalLong fork) {
        this(steps, firstEpoch, best, pinned, fork, Set.of());
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /// The last of them.
    public OptionalLong last() {
        return steps.isEmpty() ? OptionalLong.empty() : OptionalLong.of(steps.getLast());
    }

    /// The last before a step, or else the first.
    public OptionalLong before(long step) {
        return at(lowerThan(step) - 1);
    }

    /// The first after a step, or else the last.
    public OptionalLong after(long step) {
        return at(lowerThan(step + 1));
    }

    /// The nearest of them.
    public OptionalLong nearest(long step) {
        return steps.stream().min(Comparator.comparingLong(one -> Math.abs(one - step))).stream()
                .mapToLong(Long::longValue).findFirst();
    }

    private int lowerThan(long step) {
        return (int) steps.stream().filter(one -> one < step).count();
    }

    private OptionalLong at(int index) {
        return steps.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(steps.get(Math.clamp(index, 0, steps.size() - 1)));
    }
}
