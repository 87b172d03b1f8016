package elboroom.exchange;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import elboroom.store.file.AtomicFiles;
import elboroom.store.file.RegularFiles;
import elboroom.store.file.StoreProblems;
import elboroom.store.run.RunFolder;

/// Creates folders that are complete or do not exist: a folder is filled in a hidden one next to it, and then moved into
/// place. What a killed process left there is removed with the next one. Thread-safe.
public final class NewFolder {

    private static final String TEMPORARY = ".importing";

    private NewFolder() {}

    /// Creates a folder.
    ///
    /// @param target does not exist, or is an empty folder
    /// @param content writes and checks the files in the folder that it receives; nothing remains if it throws
    /// @throws elboroom.domain.ProblemException if the folder is not empty or cannot be written
    public static void create(Path target, Consumer<Path> content) {
        RunFolder.requireFree(target);
        Path parent = target.toAbsolutePath().normalize().getParent();
        Path temporary = (parent == null ? target : parent).resolve(TEMPORARY);
        Path folder = temporary.resolve(ProcessHandle.current().pid() + "-" + UUID.randomUUID());
        try {
            removeAbandoned(temporary);
            Files.createDirectories(folder);
            content.accept(folder);
            Files.deleteIfExists(target);
            AtomicFiles.move(folder, target);
        } catch (IOException e) {
            throw StoreProblems.writing(target, e);
        } finally {
            remove(folder);
            removeIfEmpty(temporary);
        }
    }

    private static void removeAbandoned(Path temporary) throws IOException {
        if (!RegularFiles.isFolder(temporary)) {
            return;
        }
        try (Stream<Path> left = Files.list(temporary)) {
            left.filter(NewFolder::isAbandoned).forEach(NewFolder::remove);
        }
    }

    private static boolean isAbandoned(Path folder) {
        String process = String.valueOf(folder.getFileName()).replaceFirst("-.*", "");
        return process.matches("\\d{1,10}")
                && ProcessHandle.of(Long.parseLong(process)).filter(ProcessHandle::isAlive).isEmpty();
    }

    private static void remove(Path folder) {
        if (!RegularFiles.isFolder(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepest = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepest) {
                Files.delete(path);
            }
        } catch (IOException e) {
            System.getLogger(NewFolder.class.getName()).log(Level.WARNING, "a folder that failed stays", e);
        }
    }

    private static void removeIfEmpty(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException _) {
            // another process uses it
        }
    }
}
