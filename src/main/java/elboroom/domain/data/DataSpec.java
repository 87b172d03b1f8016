package elboroom.domain.data;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;

/// The dataset of a run.
///
/// @param source `digits` or `toy:<name>` for built-in data (`toy` is short for `toy:moons`), otherwise the path of a
///         folder
/// @param choices how the data are read; automatic for built-in data
/// @param limit maximum number of training examples; 0 for all
/// @param fingerprint of the expected data; others are refused. Empty to accept any data at the source.
public record DataSpec(String source, DataChoices choices, int limit, Optional<DataFingerprint> fingerprint) {

    public static final String DIGITS = "digits";
    /// The extensions of files that can contain data.
    public static final List<String> EXTENSIONS = List.of("npz", "npy", "h5", "hdf5", "mat", "zip", "tar",
            "tar.gz", "tgz", "csv", "tsv", "csv.gz", "tsv.gz");

    private static final Pattern TABLE = Pattern.compile("\\.(csv|tsv|tab)(\\.gz)?$|\\.(txt|data)$");

    public DataSpec {
        source = Toy.of(source).map(Toy::source).orElse(source);
        choices = builtIn(source) ? DataChoices.AUTOMATIC : choices;
        if (limit < 0) {
            throw new ProblemException(Problem.of("problem.spec.limit", limit));
        }
    }

    public DataSpec(String source, DataChoices choices, int limit) {
        this(source, choices, limit, Optional.empty());
    }

    /// Returns data of which nothing else was chosen.
    public static DataSpec of(String source) {
        return new DataSpec(source, DataChoices.AUTOMATIC, 0);
    }

    /// Whether the data are built in.
    public boolean builtIn() {
        return builtIn(source);
    }

    private static boolean builtIn(String source) {
        return source.equals(DIGITS) || Toy.of(source).isPresent();
    }

    /// Returns the source; for a folder, only its name.
    public String shortName() {
        return builtIn() ? source : source.replaceFirst("[/\\\\]+$", "").replaceFirst(".*[/\\\\]", "");
    }

    /// Returns the built-in toy dataset, if it is one.
    public Optional<Toy> toy() {
        return Toy.of(source);
    }

    /// Whether the folder is on another computer, judging by its path (`\\server\share`). Such a path is never accessed
    /// only because a run contains it.
    public boolean isRemote() {
        return !builtIn() && (remote(source) || remote(choices.labels()));
    }

    private static boolean remote(String path) {
        return path.startsWith("\\\\") || path.startsWith("//");
    }

    /// Whether the source is not an absolute path on this system, so that the folder is ambiguous. Does not access the
    /// file system.
    public boolean isRelative() {
        try {
            return !builtIn() && !isRemote() && !Path.of(source).isAbsolute();
        } catch (InvalidPathException _) {
            return true;
        }
    }

    /// Returns the specification with the absolute path of the folder, so that it does not depend on the working
    /// directory.
    public DataSpec absolute() {
        try {
            return builtIn() ? this : absolute(Path.of(source).toAbsolutePath().normalize());
        } catch (InvalidPathException _) {
            return this; // reading it reports the problem
        }
    }

    /// A file with labels within the folder of the data may move with them.
    private DataSpec absolute(Path place) {
        DataSpec absolute = withSource(place.toString());
        String file = choices.labels();
        if (file.isEmpty() || file.equals(DataChoices.NO_FILE)) {
            return absolute;
        }
        Path labels = Path.of(file).toAbsolutePath().normalize();
        Path folder = isFile(source) ? place.getParent() : place;
        Path kept = folder != null && labels.startsWith(folder) ? folder.relativize(labels) : labels;
        return new DataSpec(absolute.source(), choices.withLabels(kept.toString()), limit, fingerprint);
    }

    /// Returns the file with labels, absolute; empty if none was chosen.
    ///
    /// @throws InvalidPathException if it is invalid on this system
    public Optional<Path> labelFile() {
        String file = choices.labels();
        if (builtIn() || file.isEmpty() || file.equals(DataChoices.NO_FILE)) {
            return Optional.empty();
        }
        Path place = Path.of(source);
        return Optional.of((isFile(source) ? place.resolveSibling(file) : place.resolve(file)).normalize());
    }

    /// Returns how images become model input.
    public ImageFitting fitting() {
        return choices.fitting();
    }

    /// Returns the same source read in another way, which makes them other data.
    public DataSpec withChoices(DataChoices chosen) {
        return new DataSpec(source, chosen, limit);
    }

    /// Returns the same source with images fitted in another way, which makes them other data.
    public DataSpec withFitting(ImageFitting chosen) {
        return withChoices(choices.withFitting(chosen));
    }

    /// Whether a path is that of a file with data, by its extension.
    public static boolean isFile(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        return EXTENSIONS.stream().anyMatch(extension -> name.endsWith("." + extension));
    }

    /// Returns the name of a file with data without its extension, and any other name as it is.
    public static String withoutExtension(String name) {
        return EXTENSIONS.stream().map(extension -> "." + extension)
                .filter(ending -> name.toLowerCase(Locale.ROOT).endsWith(ending))
                .max(Comparator.comparingInt(String::length))
                .map(ending -> name.substring(0, name.length() - ending.length())).orElse(name);
    }

    /// Whether the data are a table, by the extension of the file.
    public boolean isTable() {
        return !builtIn() && isTable(source);
    }

    /// Whether a path is that of a table, by its extension.
    public static boolean isTable(String path) {
        return TABLE.matcher(path.toLowerCase(Locale.ROOT)).find();
    }

    /// Returns the same data at another location.
    public DataSpec withSource(String place) {
        return new DataSpec(place, choices, limit, fingerprint);
    }

    /// Whether both specify the same data: by their fingerprints or, if one has none, by their location.
    public boolean sameData(DataSpec other) {
        return (fingerprint.isPresent() && other.fingerprint.isPresent())
                ? fingerprint.get().matches(other.fingerprint.get())
                : unpinned().equals(other.unpinned());
    }

    /// Whether both have the same held-out examples, which do not depend on the limit: by their fingerprints or, if one
    /// has none, by their location.
    public boolean sameHeldOut(DataSpec other) {
        return (fingerprint.isPresent() && other.fingerprint.isPresent())
                ? fingerprint.get().ofHeldOut().equals(other.fingerprint.get().ofHeldOut())
                : unpinned().withLimit(0).equals(other.unpinned().withLimit(0));
    }

    /// Returns the specification restricted to these data.
    public DataSpec pinned(DataFingerprint data) {
        return new DataSpec(source, choices, limit, Optional.of(data));
    }

    /// Returns the specification without what is known of the data: their fingerprint, and the columns of a table.
    public DataSpec unpinned() {
        return new DataSpec(source, choices.withTable(choices.table().withoutSchema()), limit);
    }

    /// Returns the specification with another limit of training examples.
    public DataSpec withLimit(int most) {
        return new DataSpec(source, choices, most,
                most == limit ? fingerprint : fingerprint.map(DataFingerprint::ofHeldOut));
    }
}
