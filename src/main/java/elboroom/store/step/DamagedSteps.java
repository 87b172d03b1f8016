package elboroom.store.step;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

import elboroom.domain.ProblemException;

/// Finds a replacement for a damaged step. Thread-safe.
///
/// @param kept the saved steps
record DamagedSteps(List<Long> kept) {

    /// Maximum number of steps to try; if all of these are damaged, the others probably are too.
    private static final int TRIES = 8;

    /// Returns the readable step nearest to a damaged one.
    ///
    /// @param reading throws a `ProblemException` if a step cannot be read
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

    /// Whether a file was refused because its content does not match its checksum.
    static boolean mismatch(ProblemException e) {
        return e.problem().key().equals("problem.store.tensors.checksum");
    }
}
