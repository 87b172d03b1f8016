package elboroom.store.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import elboroom.store.file.RegularFiles;
import elboroom.store.file.StoreProblems;

/// A directory in a run folder with one file per step, `<step><suffix>`. Other files in it are ignored. Thread-safe.
public final class StepFiles {

    private static final Pattern STEP = Pattern.compile("0|[1-9]\\d{0,17}");

    private final Path directory;
    private final String suffix;

    StepFiles(Path folder, String part, String suffix) {
        this.directory = folder.resolve(part);
        this.suffix = suffix;
    }

    /// Returns the path of a step's file, which may not exist.
    ///
    /// @throws elboroom.domain.ProblemException `problem.store.irregular` if the directory is a link or not a directory
    public Path file(long step) {
        requireFolder();
        return directory.resolve(step + suffix);
    }

    /// @throws elboroom.domain.ProblemException `problem.store.irregular` if the directory is a link or not a directory
    void requireFolder() {
        try {
            RegularFiles.requireFolder(directory);
        } catch (IOException e) {
            throw StoreProblems.reading(directory, e);
        }
    }

    /// Returns the path of a step's file after creating the directory; the run folder must exist.
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

    /// Returns the steps that have a file, in ascending order.
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

    /// Returns the size of a step's file in bytes; 0 if it does not exist.
    long bytes(long step) {
        try {
            return RegularFiles.isFolder(directory) ? RegularFiles.size(file(step)) : 0;
        } catch (IOException e) {
            throw StoreProblems.reading(file(step), e);
        }
    }

    /// Removes the files of all steps, and the directory if it is then empty.
    void deleteAll() {
        steps().forEach(this::delete);
        try {
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            throw StoreProblems.writing(directory, e);
        }
    }

    /// Deletes the file of a step, if it exists.
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
