package elboroom.cli.option;

import elboroom.cli.output.Screen;

import elboroom.domain.Problem;

/// Checks that numbers are within bounds.
public final class Limits {

    private Limits() {}

    public static void check(Screen screen, String option, long value, long least, long most) {
        if (value < least || value > most) {
            throw screen.usageError(Problem.of("problem.cli.bounds", option, value, least, most));
        }
    }

    public static void checkRange(Screen screen, double range) {
        if (!(range > 0) || Double.isInfinite(range)) {
            throw screen.usageError(Problem.of("problem.cli.range", range));
        }
    }
}
