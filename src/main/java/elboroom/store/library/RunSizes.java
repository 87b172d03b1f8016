package elboroom.store.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import elboroom.domain.ProblemException;
import elboroom.store.file.JsonFile;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

/// Sizes of the run folders in a folder. The sizes of snapshot directories are cached in `.sizes.json` in that folder,
/// with each directory's modification time, so that listing many runs does not visit every file. Without the cache, or
/// if it cannot be written, everything is measured. Not thread-safe.
public final class RunSizes {

    private static final String NAME = ".sizes.json";
    private static final Set<String> REMEMBERED = Set.of("snapshots", "latents", "states", "numbers");
    /// Below this number of runs nothing is cached: measuring is as fast as reading the cache.
    private static final int FEWEST = 20;
    /// A directory modified this recently may change again with the same timestamp.
    private static final long SETTLED = TimeUnit.SECONDS.toNanos(3);

    private record Measured(long changed, long bytes) {

        static Measured of(List<Long> pair) {
            if (pair.size() != 2) {
                throw new IllegalArgumentException(pair.size() + " numbers");
            }
            return new Measured(pair.get(0), pair.get(1));
        }
    }

    private final Path folder;
    private final Map<String, Measured> before;
    private final Map<String, Measured> now = new HashMap<>();
    private int runs;
    private int measured;

    /// @param folder contains the run folders
    public RunSizes(Path folder) {
        this.folder = folder;
        this.before = remembered(folder.resolve(NAME));
    }

    /// The file of the cache, which exists only with many runs.
    public static Path cache(Path folder) {
        return folder.resolve(NAME);
    }

    /// Reads the cache; empty if it is missing or damaged.
    private static Map<String, Measured> remembered(Path file) {
        try {
            return JsonFile.read(file, fields -> fields.names().stream()
                    .collect(Collectors.toMap(name -> name, name -> Measured.of(fields.wholes(name)))));
        } catch (ProblemException _) {
            return Map.of();
        }
    }

    /// Returns the total size of a run's files in bytes; 0 if the run does not exist.
    public long bytes(Path run) {
        runs++;
        long bytes = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(run)) {
            for (Path file : files) {
                BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS);
                if (found.isRegularFile()) {
                    bytes += found.size();
                } else if (found.isDirectory()) {
                    bytes += directory(file, found.lastModifiedTime().to(TimeUnit.NANOSECONDS));
                }
            }
            return bytes;
        } catch (IOException | UncheckedIOException _) {
            return bytes; // removed or changed concurrently
        }
    }

    private long directory(Path directory, long changed) throws IOException {
        if (!REMEMBERED.contains(String.valueOf(directory.getFileName()))) {
            return measure(directory);
        }
        Path run = directory.getParent();
        String key = (run == null ? "" : run.getFileName()) + "/" + directory.getFileName();
        Measured known = before.get(key);
        if (known == null || known.changed() != changed) {
            known = new Measured(changed, measure(directory));
        }
        if (TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()) - changed > SETTLED) {
            now.put(key, known);
        }
        return known.bytes();
    }

    private long measure(Path directory) throws IOException {
        measured++;
        try (Stream<Path> files = Files.walk(directory, 1)) {
            return files.mapToLong(RunSizes::size).sum();
        }
    }

    private static long size(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS);
            return found.isRegularFile() ? found.size() : 0;
        } catch (IOException _) {
            return 0; // removed concurrently
        }
    }

    /// Returns the number of directories measured file by file.
    int measured() {
        return measured;
    }

    /// Saves the cache, if the folder contains many runs and is writable.
    public void save() {
        if (runs < FEWEST || now.equals(before) || !folder.getFileSystem().equals(FileSystems.getDefault())
                || !Files.isWritable(folder)) {
            return;
        }
        JsonObject json = new JsonObject();
        now.forEach((key, size) -> {
            JsonArray pair = new JsonArray();
            pair.add(size.changed());
            pair.add(size.bytes());
            json.add(key, pair);
        });
        try {
            JsonFile.write(folder.resolve(NAME), json);
        } catch (ProblemException e) {
            System.getLogger(RunSizes.class.getName()).log(Level.DEBUG, "sizes of runs are not remembered", e);
        }
    }
}
