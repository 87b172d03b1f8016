package elboroom.ui.runs;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Assigns chart colours to runs. A run keeps its colour regardless of the order of the table, also when it is
/// selected again later, unless another selected run has taken it. Runs on the FX thread.
final class RunColours {

    /// Paths of different file systems, such as a folder and one inside the program's jar, cannot be compared
    /// directly.
    private static final Comparator<Path> BY_TEXT = Comparator.comparing(Path::toString);

    private final int colours;
    private final Map<Path, Integer> remembered = new HashMap<>();

    RunColours(int colours) {
        this.colours = colours;
    }

    /// Returns a distinct colour for each selected run.
    ///
    /// @param selected at most as many runs as there are colours
    Map<Path, Integer> of(Collection<Path> selected) {
        Map<Path, Integer> chosen = new HashMap<>();
        Set<Integer> used = new HashSet<>();
        List<Path> ordered = selected.stream().sorted(BY_TEXT).toList();
        for (Path run : ordered) {
            Integer before = remembered.get(run);
            if (before != null && used.add(before)) {
                chosen.put(run, before);
            }
        }
        for (Path run : ordered) {
            if (!chosen.containsKey(run)) {
                int free = IntStream.range(0, colours).filter(colour -> !used.contains(colour)).findFirst()
                        .orElseThrow();
                used.add(free);
                chosen.put(run, free);
            }
        }
        remembered.putAll(chosen);
        return chosen;
    }
}
