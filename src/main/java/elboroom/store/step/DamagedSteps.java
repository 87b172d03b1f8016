package elboroom.store.step;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

import elboroom.domain.ProblemException;

/// Finds the step to use instead of a damaged one. Any thread.
///
/// @param kept the steps there are
record DamagedSteps(List<Long> kept) {

    /// So many are tried: in a run where these are all damaged, more will not help.
    private static final int TRIES = 8;

    /// The step nearest to a damaged one that can be read.
    ///
    /// @param reading throws a `ProblemException` for a step that cannot be read
    OptionalLong neighbour(long damaged, LongConsumer reading) {
        return kept.stream().filter(step -> step != damaged)
                .sorted(Comparator.comparingLong(step -> Math.abs(step - damaged))).limit(TRIES)
                .filter(step -> readable(step, reading)).mapToLong(Long::longValue).findFirst();
    }

    private static boolean readable(long step, LongConsumer reading) {
        try {
            reading.accept(step);
            return true;
        } catch (ProblemException _) {
            return false;
        }
    }

    /// Whether a file could not be used because its content does not match its checksum.
    static boolean mismatch(ProblemException e) {
        return e.problem().key().equals("problem.store.tensors.checksum");
    }
}
