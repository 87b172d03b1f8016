package elboroom.domain.run;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;

/// Disk space limits of runs, in bytes.
///
/// @param run limit for the saved steps of a run during training
/// @param all limit for all runs of a folder together
/// @param automatic whether to remove snapshots of finished runs without asking when `all` is exceeded
public record Budget(long run, long all, boolean automatic) {

    /// Bytes per MiB, the unit of the limits in files.
    public static final long MIB = 1L << 20;
    public static final int MOST_MIB = 1 << 30;
    public static final Budget DEFAULT = new Budget(500 * MIB, 2048 * MIB, false);

    public Budget {
        if (run < MIB || all < MIB || run > MOST_MIB * MIB || all > MOST_MIB * MIB) {
            throw new ProblemException(Problem.of("problem.spec.budget", MOST_MIB));
        }
    }

    /// Reads a limit that was typed in MiB.
    ///
    /// @return bytes
    /// @throws ProblemException unless it is a whole number between 1 and `MOST_MIB`
    public static long parseMebibytes(String typed) {
        try {
            int limit = Integer.parseInt(typed.strip());
            if (limit >= 1 && limit <= MOST_MIB) {
                return limit * MIB;
            }
        } catch (NumberFormatException _) {
            // reported below, like a number out of range
        }
        throw new ProblemException(Problem.of("problem.field.whole", typed, 1, MOST_MIB));
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
