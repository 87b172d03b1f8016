package elboroom.service.run;

import java.util.regex.Pattern;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;

/// What a run's folder can be called on every file system, without the sign that stands between run and step.
final class RunNames {

    private static final String IMPOSSIBLE = "[/\\\\:*?\"<>|@\\p{Cntrl}]";
    private static final Pattern POSSIBLE = Pattern
            .compile("(?![. ])[^/\\\\:*?\"<>|@\\p{Cntrl}]{1,100}(?<![. ])");
    /// Of a name that is made, so that a number can follow.
    private static final int LONGEST = 90;

    private RunNames() {}

    /// @throws ProblemException `problem.library.name`
    static void require(String name) {
        if (!POSSIBLE.matcher(name).matches()) {
            throw new ProblemException(Problem.of("problem.library.name", name));
        }
    }

    /// The name itself, or where no folder can be called so, the nearest that one can.
    static String possible(String name) {
        if (POSSIBLE.matcher(name).matches()) {
            return name;
        }
        String clean = name.replaceAll(IMPOSSIBLE, "-");
        String cut = clean.substring(0, Math.min(clean.length(), LONGEST)).replaceAll("^[. ]+|[. ]+$", "");
        return cut.isEmpty() ? "run" : cut;
    }
}
