package elboroom.domain.run;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;

/// How much disk space runs may take, in bytes.
///
/// @param run what the kept steps of one run may take while it is trained
/// @param all what all runs of a folder may take together
/// @param automatic whether snapshots of finished runs may be removed without asking when `all` is passed
public record Budget(long run, long all, boolean automatic) {

    /// Bytes of a MiB, in which limits are given.
    public static final long MIB = 1L << 20;
    public static final int MOST_MIB = 1 << 30;
    public static final Budget DEFAULT = new Budget(500 * MIB, 2048 * MIB, false);

    public Budget {
        if (run < MIB || all < MIB || run > MOST_MIB * MIB || all > MOST_MIB * MIB) {
            throw new ProblemException(Problem.of("problem.spec.budget", MOST_MIB));
        }
    }

    public Budget withRun(long bytes) {
        return new Budget(bytes, all, automatic);
    }

    public Budget withAll(long bytes) {
        return new Budget(run, bytes, automatic);
    }

    public Budget withAutomatic(boolean wanted) {
        return new Budget(run, all, wanted);
    }
}
