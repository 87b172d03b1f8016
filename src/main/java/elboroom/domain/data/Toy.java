package elboroom.domain.data;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;

/// Built-in toy distributions in the plane: `SPIRAL`, two arms; `MOONS`, two interleaving half circles; `RINGS`, three
/// concentric circles; `SINE`, a noisy wave without classes.
public enum Toy {
    SPIRAL, MOONS, RINGS, SINE;

    private static final String ANY = "toy";
    private static final String PREFIX = ANY + ":";

    /// Returns the name in files and on the command line, for example `toy:moons`.
    public String source() {
        return PREFIX + id();
    }

    /// Returns the short name, for example `moons`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Returns the toy dataset of a data source (`toy` means moons); empty for other sources. Ignores case.
    ///
    /// @throws ProblemException if the name is an unknown toy dataset
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
