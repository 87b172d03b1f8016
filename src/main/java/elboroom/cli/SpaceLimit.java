package elboroom.cli;

import elboroom.domain.Budget;

/// A limit of disk space, given in MiB.
final class SpaceLimit {

    private SpaceLimit() {}

    /// @return the limit in bytes
    /// @throws picocli.CommandLine.ParameterException when the number is out of bounds
    static long bytes(Screen screen, String option, long megabytes) {
        Limits.check(screen, option, megabytes, 1, Budget.MOST_MIB);
        return megabytes * Budget.MIB;
    }
}
