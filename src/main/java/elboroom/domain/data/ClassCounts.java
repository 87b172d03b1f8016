package elboroom.domain.data;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Number of training examples per class of a dataset, in label order.
///
/// @param unlabelled number of examples without a class
public record ClassCounts(List<String> names, List<Integer> counts, int unlabelled) {

    private static final int SHOWN = 12;

    public ClassCounts {
        names = List.copyOf(names);
        counts = List.copyOf(counts);
        if (names.size() != counts.size()) {
            throw new IllegalArgumentException(names.size() + " names for " + counts.size() + " counts");
        }
    }

    /// Returns the first classes with their counts, for example `cat: 2,000, dog: 80`.
    ///
    /// @param gap the space between a class and its count
    public String listed(char gap) {
        String first = IntStream.range(0, Math.min(SHOWN, names.size()))
                .mapToObj(label -> String.format(Locale.ROOT, "%s:%c%,d", names.get(label), gap, counts.get(label)))
                .collect(Collectors.joining(", "));
        return names.size() > SHOWN ? first + ", …" : first;
    }
}
