package elboroom.domain.data;

import java.util.Arrays;
import java.util.List;

/// Identifies the held-out examples shown.
///
/// @param seed that selected them, if the data do not define the split
/// @param labels by example, −1 if there is none
/// @param classes names of the labels
public record HeldOut(DataSpec data, long seed, int[] labels, List<String> classes) {

    public HeldOut {
        classes = List.copyOf(classes);
    }

    /// Whether these are the same examples in the same order. A folder may have moved, so its held-out split is
    /// identified by its labels, which are in random order; without labels, by the folder and the seed.
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
