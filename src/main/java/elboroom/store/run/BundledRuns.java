package elboroom.store.run;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;

import elboroom.store.file.StoreProblems;
import org.jspecify.annotations.Nullable;

/// The trained models that travel with the program, as run folders `models/<name>/` in its jar, or in the folder of
/// its classes while it is developed. Those it opens are readable until it is closed. Any thread.
public final class BundledRuns implements AutoCloseable {

    private static final String FOLDER = "models";

    private final @Nullable FileSystem jar;
    private final @Nullable Path models;

    private BundledRuns(@Nullable FileSystem jar, @Nullable Path models) {
        this.jar = jar;
        this.models = models;
    }

    /// The runs that came with this program.
    ///
    /// @throws elboroom.domain.ProblemException when the program's own jar cannot be read
    public static BundledRuns open() {
        CodeSource source = BundledRuns.class.getProtectionDomain().getCodeSource();
        try {
            return source == null || source.getLocation() == null
                    ? new BundledRuns(null, null)
                    : in(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The runs in `models/` of a folder or of a jar.
    static BundledRuns in(Path place) {
        if (Files.isDirectory(place)) {
            return new BundledRuns(null, place.resolve(FOLDER));
        }
        try {
            FileSystem jar = FileSystems.newFileSystem(place);
            return new BundledRuns(jar, jar.getPath("/" + FOLDER));
        } catch (IOException e) {
            throw StoreProblems.reading(place, e);
        }
    }

    /// The names of the runs, sorted; none when the program was packaged without.
    public List<String> names() {
        if (models == null || Files.notExists(models)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(models)) {
            return folders.filter(RunFolder::isRun).map(BundledRuns::name).sorted().toList();
        } catch (IOException e) {
            throw StoreProblems.reading(models, e);
        }
    }

    private static String name(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    /// Opens a run by its name; it can be read, not written.
    ///
    /// @throws IllegalArgumentException when none of `names()` is meant
    public RunFolder run(String name) {
        if (models == null || !names().contains(name)) {
            throw new IllegalArgumentException("no bundled run is called " + name);
        }
        return RunFolder.open(models.resolve(name));
    }

    @Override
    public void close() {
        if (jar != null) {
            try {
                jar.close();
            } catch (IOException e) {
                throw StoreProblems.reading(Path.of(jar.toString()), e);
            }
        }
    }
}
