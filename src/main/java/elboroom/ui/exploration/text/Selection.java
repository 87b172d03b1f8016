package elboroom.ui.exploration.text;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A summary of held-out examples selected on a map: their number and main classes.
///
/// @param mostly the names of the classes that make up most of them, most frequent first; empty if no class does
public record Selection(int count, List<String> mostly) {

    public static final Selection NONE = new Selection(0, List.of());
    private static final double MOST = 0.7;
    private static final int NAMED = 2;

    public Selection {
        mostly = List.copyOf(mostly);
    }

    /// Summarizes a selection of examples.
    ///
    /// @param labels of all examples, −1 for none
    /// @param classes the class names, by label
    public static Selection of(BitSet which, int[] labels, List<String> classes) {
        Map<Integer, Long> counts = new TreeMap<>(which.stream().map(i -> labels[i]).filter(label -> label >= 0)
                .boxed().collect(Collectors.groupingBy(Function.identity(),
                        Collectors.counting())));
        List<Integer> frequent = counts.keySet().stream()
                .sorted(Comparator.comparingLong((Integer label) -> -counts.getOrDefault(label, 0L))).toList();
        long covered = 0;
        for (int named = 0; named < Math.min(NAMED, frequent.size()); named++) {
            covered += counts.getOrDefault(frequent.get(named), 0L);
            if (covered >= MOST * which.cardinality()) {
                return new Selection(which.cardinality(),
                        frequent.subList(0, named + 1).stream()
                                .map(label -> String.valueOf(Notation.className(label, classes))).toList());
            }
        }
        return new Selection(which.cardinality(), List.of());
    }
}
