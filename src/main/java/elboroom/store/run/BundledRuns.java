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

import static java.util.Objects.requireNonNull;

/// Pretrained models shipped with the program, as run folders `models/<name>/` in its jar, or in the class folder
/// during development. Opened runs are readable until this is closed. Thread-safe.
public final class BundledRuns implements AutoCloseable {

    private static final String FOLDER = "models";

    private final @Nullable FileSystem jar;
    private final @Nullable Path models;

    private BundledRuns(@Nullable FileSystem jar, @Nullable Path models) {
        this.jar = jar;
        this.models = models;
    }

    /// Opens the bundled runs.
    ///
    /// @throws elboroom.domain.ProblemException if the program's own jar cannot be read
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

    /// Opens the runs in `models/` of a folder or jar.
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

    /// Returns the names of the runs, sorted; empty if the program was packaged without them.
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

    /// Returns the folder of a run, which is read-only.
    public Path folder(String name) {
        return requireNonNull(models).resolve(name);
    }

    /// Whether a run is one of these.
    public boolean contains(Path run) {
        return models != null && run.startsWith(models);
    }

    /// Opens a run by name, read-only.
    ///
    /// @throws IllegalArgumentException if the name is not one of `names()`
    public RunFolder run(String name) {
        if (!names().contains(name)) {
            throw new IllegalArgumentException("no bundled run is called " + name);
        }
        return RunFolder.open(folder(name));
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
