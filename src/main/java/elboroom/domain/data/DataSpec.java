package elboroom.domain.data;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;

/// Which data a run uses.
///
/// @param source `digits` or `toy:<name>` for a built-in set (`toy` is short for `toy:moons`), else the folder's path
/// @param side image folders only: the side to which images are fitted, 28, 32 or 64
/// @param channels image folders only: 1 or 3
/// @param limit how many training examples to use at most; 0 for all
/// @param fingerprint of the data that are meant; others are refused. Empty for whatever data the source holds.
public record DataSpec(String source, int side, int channels, int limit, Optional<DataFingerprint> fingerprint) {

    public static final String DIGITS = "digits";

    public DataSpec {
        source = Toy.of(source).map(Toy::source).orElse(source);
        if (limit < 0) {
            throw new ProblemException(Problem.of("problem.spec.limit", limit));
        }
    }

    public DataSpec(String source, int side, int channels, int limit) {
        this(source, side, channels, limit, Optional.empty());
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

    /// Whether the folder lies on another computer, by its path (`\\server\share`). Such a path is never looked at only
    /// because a run names it.
    public boolean network() {
        return !builtIn() && (source.startsWith("\\\\") || source.startsWith("//"));
    }

    /// Whether the source is no whole path on this system, so that nobody knows which folder was meant. Looks at no folder.
    public boolean placeless() {
        try {
            return !builtIn() && !network() && !Path.of(source).isAbsolute();
        } catch (InvalidPathException _) {
            return true;
        }
    }

    /// The same with the folder's whole path, so that it is the same folder from everywhere.
    public DataSpec absolute() {
        try {
            return builtIn() ? this : at(Path.of(source).toAbsolutePath().normalize().toString());
        } catch (InvalidPathException _) {
            return this; // reading it says so
        }
    }

    /// The same data in another place.
    public DataSpec at(String place) {
        return new DataSpec(place, side, channels, limit, fingerprint);
    }

    /// Whether both mean the same data: by their fingerprints, or where one has none, by their place.
    public boolean same(DataSpec other) {
        return (fingerprint.isPresent() && other.fingerprint.isPresent())
                ? fingerprint.get().matches(other.fingerprint.get())
                : unpinned().equals(other.unpinned());
    }

    /// Exactly these data.
    public DataSpec pinned(DataFingerprint data) {
        return new DataSpec(source, side, channels, limit, Optional.of(data));
    }

    /// Whatever data the source holds.
    public DataSpec unpinned() {
        return new DataSpec(source, side, channels, limit);
    }

    /// The same data with fewer or more training examples.
    public DataSpec withLimit(int most) {
        return new DataSpec(source, side, channels, most,
                most == limit ? fingerprint : fingerprint.map(DataFingerprint::ofHeldOut));
    }
}
