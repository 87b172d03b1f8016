package elboroom.ui.compare;

import java.util.Arrays;
import java.util.List;

import elboroom.domain.DataSpec;
import elboroom.domain.Latents;
import elboroom.domain.RunSpec;
import elboroom.service.LoadedData;
import org.jspecify.annotations.Nullable;

/// Which held-out examples a map shows.
///
/// @param labels by example, −1 where there is none
/// @param classes their names, by label
@SuppressWarnings("ArrayRecordComponent") // compared by `same`
record HeldOut(DataSpec data, long seed, int[] labels, List<String> classes) {

    /// @param instead of the run's own; null for these
    static HeldOut of(Read read, Latents latents, @Nullable LoadedData instead) {
        RunSpec run = read.spec();
        return new HeldOut(instead == null ? run.data() : instead.spec(), run.seed(), latents.labels(),
                (instead == null ? read.run().data() : instead.summary()).classes());
    }

    /// Whether these are the same examples in the same order. A folder may have moved: what it holds out is known by its
    /// labels, which are in a random order; where there are none, by the folder and the seed that drew.
    boolean same(HeldOut other) {
        if (!Arrays.equals(labels, other.labels)) {
            return false;
        }
        boolean labelled = labels.length > 0 && Arrays.stream(labels).distinct().count() > 1;
        boolean folders = !data.builtIn() && !other.data.builtIn();
        return data.source().equals(other.data.source())
                ? data.builtIn() || seed == other.seed || labelled
                : folders && labelled;
    }
}
