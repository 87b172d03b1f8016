package elboroom.service.run;

import java.util.regex.Pattern;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;

/// Checks and repairs names of run folders: valid on every file system, and without the `@` that separates run and
/// step.
final class RunNames {

    private static final String IMPOSSIBLE = "[/\\\\:*?\"<>|@\\p{Cntrl}]";
    private static final Pattern POSSIBLE = Pattern
            .compile("(?![. ])[^/\\\\:*?\"<>|@\\p{Cntrl}]{1,100}(?<![. ])");
    /// Maximum length of a generated name; leaves room for a number.
    private static final int LONGEST = 90;

    private RunNames() {}

    /// @throws ProblemException `problem.library.name`
    static void require(String name) {
        if (!POSSIBLE.matcher(name).matches()) {
            throw new ProblemException(Problem.of("problem.library.name", name));
        }
    }

    /// Returns the name itself if it is valid, else the closest valid one.
    static String closestValid(String name) {
        if (POSSIBLE.matcher(name).matches()) {
            return name;
        }
        String clean = name.replaceAll(IMPOSSIBLE, "-");
        String cut = clean.substring(0, Math.min(clean.length(), LONGEST)).replaceAll("^[. ]+|[. ]+$", "");
        return cut.isEmpty() ? "run" : cut;
    }
}
