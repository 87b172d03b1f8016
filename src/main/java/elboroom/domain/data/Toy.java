package elboroom.domain.data;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;

/// The built-in sets of points in the plane: `SPIRAL`, two arms; `MOONS`, two half circles that reach into each other;
/// `RINGS`, three around one middle; `SINE`, a noisy wave without classes.
public enum Toy {
    SPIRAL, MOONS, RINGS, SINE;

    private static final String ANY = "toy";
    private static final String PREFIX = ANY + ":";

    /// The name in files and on the command line, such as `toy:moons`.
    public String source() {
        return PREFIX + id();
    }

    /// The name alone, such as `moons`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The set that a data source names, `toy` alone being the moons; empty where it names other data. Capital
    /// letters are as good as small ones.
    ///
    /// @throws ProblemException when it names a toy set that there is not
    public static Optional<Toy> of(String source) {
        String name = source.toLowerCase(Locale.ROOT);
        if (name.equals(ANY)) {
            return Optional.of(MOONS);
        }
        if (!name.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(values()).filter(toy -> toy.source().equals(name)).findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of("problem.spec.toy", source, sources()))));
    }

    private static String sources() {
        return Arrays.stream(values()).map(Toy::source).collect(Collectors.joining(", "));
    }
}
