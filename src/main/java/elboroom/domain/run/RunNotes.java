package elboroom.domain.run;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// The user's notes on a run, and the steps to keep.
///
/// @param tags in the order of entry, without blanks or duplicates
/// @param pinned steps pinned by the user
/// @param forked steps from which other runs were forked
public record RunNotes(List<String> tags, String text, SortedSet<Long> pinned, SortedSet<Long> forked) {

    public static final RunNotes NONE = new RunNotes(List.of(), "", new TreeSet<>(), new TreeSet<>());

    public RunNotes {
        tags = tags.stream().map(String::strip).filter(tag -> !tag.isEmpty()).distinct().toList();
        pinned = Collections.unmodifiableSortedSet(new TreeSet<>(pinned));
        forked = Collections.unmodifiableSortedSet(new TreeSet<>(forked));
    }

    public RunNotes withTags(Collection<String> more) {
        LinkedHashSet<String> all = new LinkedHashSet<>(tags);
        all.addAll(more);
        return new RunNotes(List.copyOf(all), text, pinned, forked);
    }

    public RunNotes withoutTags(Collection<String> fewer) {
        return new RunNotes(tags.stream().filter(tag -> !fewer.contains(tag)).toList(), text, pinned, forked);
    }

    public RunNotes withText(String changed) {
        return new RunNotes(tags, changed, pinned, forked);
    }

    /// Pins or unpins a step.
    public RunNotes pin(long step, boolean wanted) {
        return new RunNotes(tags, text, changed(pinned, step, wanted), forked);
    }

    /// Records that another run was forked from a step.
    public RunNotes fork(long step) {
        return new RunNotes(tags, text, pinned, changed(forked, step, true));
    }

    private static SortedSet<Long> changed(SortedSet<Long> steps, long step, boolean in) {
        SortedSet<Long> all = new TreeSet<>(steps);
        if (in) {
            all.add(step);
        } else {
            all.remove(step);
        }
        return all;
    }
}
