package elboroom.domain.run;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// What a person says of a run, and which of its steps must stay.
///
/// @param tags in the order in which they were given; none is blank or there twice
/// @param pinned steps that the person wants to keep
/// @param forked steps at which other runs began
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

    /// Wants a step to stay, or no longer.
    public RunNotes pin(long step, boolean wanted) {
        return new RunNotes(tags, text, changed(pinned, step, wanted), forked);
    }

    /// Remembers that another run began at a step.
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
