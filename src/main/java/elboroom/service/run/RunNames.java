package elboroom.service.run;

import java.nio.charset.StandardCharsets;
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

    /// Maximum length of a file name in bytes of UTF-8, on most file systems.
    private static final int MAX_BYTES = 255;
    /// The same for a generated name.
    private static final int LONGEST_BYTES = 240;

    private RunNames() {}

    /// @throws ProblemException `problem.library.name` or, for a valid name that is too long, `problem.library.long`
    static void require(String name) {
        int bytes = bytes(name);
        if (bytes > MAX_BYTES && POSSIBLE.matcher(name).matches()) {
            throw new ProblemException(Problem.of("problem.library.long", bytes, MAX_BYTES));
        }
        if (!POSSIBLE.matcher(name).matches()) {
            throw new ProblemException(Problem.of("problem.library.name", name));
        }
    }

    /// Returns the name itself if it is valid, else the closest valid one.
    static String closestValid(String name) {
        if (POSSIBLE.matcher(name).matches() && bytes(name) <= LONGEST_BYTES) {
            return name;
        }
        String clean = name.replaceAll(IMPOSSIBLE, "-");
        int length = clean.offsetByCodePoints(0, Math.min(clean.codePointCount(0, clean.length()), LONGEST));
        while (length > LONGEST || bytes(clean.substring(0, length)) > LONGEST_BYTES) {
            length = clean.offsetByCodePoints(length, -1);
        }
        String cut = clean.substring(0, length).replaceAll("^[. ]+|[. ]+$", "");
        return cut.isEmpty() ? "run" : cut;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
