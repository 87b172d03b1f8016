package elboroom.cli.option;

import elboroom.cli.output.Screen;

import elboroom.domain.run.Budget;

/// A disk space limit in MiB.
public final class SpaceLimit {

    private SpaceLimit() {}

    /// Checks a limit in MiB.
    ///
    /// @return the limit in bytes
    /// @throws picocli.CommandLine.ParameterException when it is out of bounds
    public static long bytes(Screen screen, String option, long megabytes) {
        Limits.check(screen, option, megabytes, 1, Budget.MOST_MIB);
        return megabytes * Budget.MIB;
    }
}
