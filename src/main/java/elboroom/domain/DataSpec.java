package elboroom.domain;

import java.util.Optional;

/// Which data a run uses.
///
/// @param source `digits` or `toy:<name>` for a built-in set (`toy` is short for `toy:moons`), else the folder's path
/// @param side image folders only: the side to which images are fitted, 28, 32 or 64
/// @param channels image folders only: 1 or 3
/// @param limit how many training examples to use at most; 0 for all
public record DataSpec(String source, int side, int channels, int limit) {

    public static final String DIGITS = "digits";

    public DataSpec {
        source = Toy.of(source).map(Toy::source).orElse(source);
        if (limit < 0) {
            throw new ProblemException(Problem.of("problem.spec.limit", limit));
        }
    }

    public static DataSpec of(String source) {
        return new DataSpec(source, 28, 1, 0);
    }

    /// Whether the data come with the program.
    public boolean builtIn() {
        return source.equals(DIGITS) || toy().isPresent();
    }

    /// The source; of a folder, its name alone.
    public String shortName() {
        return builtIn() ? source : source.replaceFirst("[/\\\\]+$", "").replaceFirst(".*[/\\\\]", "");
    }

    /// The built-in set of points, if it is one.
    public Optional<Toy> toy() {
        return Toy.of(source);
    }
}
