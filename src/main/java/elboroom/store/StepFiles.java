package elboroom.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A directory of a run's folder that keeps a file for each of some steps, `<step><suffix>`. Other files in it are
/// nobody's. Any thread.
final class StepFiles {

    private static final Pattern STEP = Pattern.compile("0|[1-9]\\d{0,17}");

    private final Path directory;
    private final String suffix;

    StepFiles(Path folder, String part, String suffix) {
        this.directory = folder.resolve(part);
        this.suffix = suffix;
    }

    /// The file of a step, whether it is there or not.
    Path file(long step) {
        return directory.resolve(step + suffix);
    }

    boolean has(long step) {
        return Files.exists(file(step));
    }

    /// The steps that have a file, in rising order.
    List<Long> steps() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName())).filter(name -> name.endsWith(suffix))
                    .map(name -> name.substring(0, name.length() - suffix.length()))
                    .filter(name -> STEP.matcher(name).matches()).map(Long::valueOf).sorted().toList();
        } catch (IOException e) {
            throw StoreProblems.reading(directory, e);
        }
    }

    /// How many bytes a step has on the disk; 0 when it has no file, or has none any more.
    long bytes(long step) {
        try {
            return Files.size(file(step));
        } catch (NoSuchFileException _) {
            return 0;
        } catch (IOException e) {
            throw StoreProblems.reading(file(step), e);
        }
    }

    /// Removes the file of a step, if there is one.
    void delete(long step) {
        try {
            Files.deleteIfExists(file(step));
        } catch (IOException e) {
            throw StoreProblems.writing(file(step), e);
        }
    }
}
