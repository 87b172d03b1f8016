package elboroom.domain.data;

import java.util.Arrays;
import java.util.List;

/// Which held-out examples are looked at.
///
/// @param seed with which they were drawn, where the data do not name them
/// @param labels by example, −1 where there is none
/// @param classes names of the labels
public record HeldOut(DataSpec data, long seed, int[] labels, List<String> classes) {

    public HeldOut {
        classes = List.copyOf(classes);
    }

    /// Whether these are the same examples in the same order. A folder may have moved: what it holds out is known by its
    /// labels, which are in a random order; where there are none, by the folder and the seed that drew.
    public boolean same(HeldOut other) {
        if (!Arrays.equals(labels, other.labels)) {
            return false;
        }
        boolean labelled = Arrays.stream(labels).distinct().count() > 1;
        boolean folders = !data.builtIn() && !other.data.builtIn();
        return data.source().equals(other.data.source())
                ? data.builtIn() || seed == other.seed || labelled
                : folders && labelled;
    }
}
