package elboroom.ui.control.chart;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/// The steps of a run that can be chosen.
///
/// @param steps in ascending order
/// @param firstEpoch the step at the end of the first epoch
/// @param best the step with the lowest held-out loss, if any was evaluated
/// @param pinned by the user
/// @param changed the steps at which settings changed
/// @param fork the step at which the run was forked from its parent
public record StepMarks(List<Long> steps, long firstEpoch, OptionalLong best, Set<Long> pinned, OptionalLong fork,
        Set<Long> changed) {

    public static final StepMarks NONE = new StepMarks(List.of(), 1, OptionalLong.empty(), Set.of(),
            OptionalLong.empty(), Set.of());

    public StepMarks {
        steps = List.copyOf(steps);
        pinned = Set.copyOf(pinned);
        changed = steps.isEmpty() ? Set.of() : from(steps.getFirst(), changed);
    }

    /// Drops changes inherited from the parent, which are before the first step and outside the axis.
    private static Set<Long> from(long first, Set<Long> changed) {
        return changed.stream().filter(step -> step >= first).collect(Collectors.toUnmodifiableSet());
    }

    /// The steps of a run without changed settings.
    public StepMarks(List<Long> steps, long firstEpoch, OptionalLong best, Set<Long> pinned, OptionalLong fork) {
        this(steps, firstEpoch, best, pinned, fork, Set.of());
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /// The last step.
    public OptionalLong last() {
        return steps.isEmpty() ? OptionalLong.empty() : OptionalLong.of(steps.getLast());
    }

    /// The last step before the given one, or else the first.
    public OptionalLong before(long step) {
        return at(lowerThan(step) - 1);
    }

    /// The first step after the given one, or else the last.
    public OptionalLong after(long step) {
        return at(lowerThan(step + 1));
    }

    /// The nearest step.
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
