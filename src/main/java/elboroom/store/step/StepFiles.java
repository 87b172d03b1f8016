package elboroom.store.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import elboroom.store.file.RegularFiles;
import elboroom.store.file.StoreProblems;

/// A directory of a run's folder that keeps a file for each of some steps, `<step><suffix>`. Other files in it are
/// nobody's. Any thread.
public final class StepFiles {

    private static final Pattern STEP = Pattern.compile("0|[1-9]\\d{0,17}");

    private final Path directory;
    private final String suffix;

    StepFiles(Path folder, String part, String suffix) {
        this.directory = folder.resolve(part);
        this.suffix = suffix;
    }

    /// The file of a step, whether it is there or not.
    ///
    /// @throws elboroom.domain.ProblemException `problem.store.irregular` when the directory is a link or no directory
    public Path file(long step) {
        requireFolder();
        return directory.resolve(step + suffix);
    }

    /// @throws elboroom.domain.ProblemException `problem.store.irregular` when the directory is a link or no directory
    void requireFolder() {
        try {
            RegularFiles.requireFolder(directory);
        } catch (IOException e) {
            throw StoreProblems.reading(directory, e);
        }
    }

    /// Makes the directory in the run's folder, which exists.
    public Path fileToWrite(long step) {
        Path file = file(step);
        try {
            if (!RegularFiles.exists(directory)) {
                Files.createDirectory(directory);
            }
            return file;
        } catch (IOException e) {
            throw StoreProblems.writing(file, e);
        }
    }

    boolean has(long step) {
        return RegularFiles.isFolder(directory) && RegularFiles.exists(file(step));
    }

    /// The steps that have a file, in rising order.
    public List<Long> steps() {
        if (!RegularFiles.isFolder(directory)) {
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
            return RegularFiles.isFolder(directory) ? RegularFiles.size(file(step)) : 0;
        } catch (IOException e) {
            throw StoreProblems.reading(file(step), e);
        }
    }

    /// Removes the files of all steps, and the directory if nothing else is in it.
    void deleteAll() {
        steps().forEach(this::delete);
        try {
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            throw StoreProblems.writing(directory, e);
        }
    }

    /// Removes the file of a step, if there is one.
    void delete(long step) {
        if (!has(step)) {
            return;
        }
        try {
            Files.deleteIfExists(file(step));
        } catch (IOException e) {
            throw StoreProblems.writing(file(step), e);
        }
    }
}
