package elboroom.service.exchange;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.google.gson.JsonElement;
import elboroom.domain.ProblemException;
import elboroom.domain.Progress;
import elboroom.exchange.archive.RunArchive;
import elboroom.service.run.RunLibrary;
import elboroom.store.file.AtomicFiles;
import elboroom.store.file.RegularFiles;
import elboroom.store.file.StoreProblems;
import elboroom.store.run.RunFolder;

/// Imports runs into the folder of runs. A run is first written into `.importing`, where it does not count as a run, and
/// then moved into place, so nothing half-written remains. Thread-safe.
public final class RunImport {

    private static final String TEMPORARY = ".importing";

    private final RunLibrary library;

    public RunImport(RunLibrary library) {
        this.library = library;
    }

    /// A run that was imported.
    ///
    /// @param known whether it was in the folder of runs already
    public record Imported(Path run, boolean known) {}

    /// Imports a run from one file. A run that the folder of runs already contains is not imported again.
    ///
    /// @param to the folder of the run; empty for the folder of runs, under the run's own name or a similar one
    /// @throws ProblemException if the archive is damaged or refused, or the run cannot be written
    public Imported archive(Path file, Optional<Path> to, Progress progress) {
        try (RunArchive archive = RunArchive.open(file)) {
            Optional<Path> known = to.isPresent()
                    ? Optional.empty()
                    : library.list().stream().filter(run -> !library.isBundled(run)).filter(archive::isIn)
                            .findFirst();
            if (known.isPresent()) {
                return new Imported(known.get(), true);
            }
            Path target = to.orElseGet(() -> library.folder().resolve(library.freeName(name(archive, file))));
            return new Imported(write(target, archive.bytes(), folder -> {
                archive.extract(folder, progress);
                check(file, folder);
            }), false);
        }
    }

    /// Refuses a run that cannot be opened. Its files are not where their problems would say.
    private static void check(Path file, Path folder) {
        try {
            if (RunFolder.open(folder).steps().newest().isEmpty()) {
                throw StoreProblems.of("problem.archive.none", file);
            }
        } catch (ProblemException e) {
            throw e.problem().key().equals("problem.store.run.version")
                    ? StoreProblems.withCause(e, "problem.store.run.version", file)
                    : StoreProblems.withCause(e, "problem.archive.damaged", file);
        }
    }

    private static String name(RunArchive archive, Path file) {
        JsonElement name = archive.run().get("name");
        return name != null && name.isJsonPrimitive() && !name.getAsString().isBlank()
                ? name.getAsString()
                : String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    }

    /// Writes a run and moves it to its place.
    ///
    /// @param bytes that it takes
    /// @param content writes and checks the run in the folder that it receives
    Path write(Path target, long bytes, Consumer<Path> content) {
        RunFolder.requireFree(target);
        Path parent = target.toAbsolutePath().normalize().getParent();
        Path importing = (parent == null ? target : parent).resolve(TEMPORARY);
        Path folder = importing.resolve(ProcessHandle.current().pid() + "-" + UUID.randomUUID());
        try {
            removeAbandoned(importing);
            Files.createDirectories(folder);
            requireSpace(folder, bytes);
            content.accept(folder);
            Files.deleteIfExists(target); // an empty folder
            AtomicFiles.move(folder, target);
            return target;
        } catch (IOException e) {
            throw StoreProblems.writing(target, e);
        } finally {
            remove(folder);
            removeIfEmpty(importing);
        }
    }

    private static void requireSpace(Path folder, long bytes) throws IOException {
        long room = Files.getFileStore(folder).getUsableSpace();
        if (bytes > room) {
            throw StoreProblems.of("problem.archive.space", folder, bytes >> 20, room >> 20);
        }
    }

    /// Removes what a killed process left.
    private static void removeAbandoned(Path importing) throws IOException {
        if (!RegularFiles.isFolder(importing)) {
            return;
        }
        try (Stream<Path> left = Files.list(importing)) {
            left.filter(RunImport::isAbandoned).forEach(RunImport::remove);
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
            System.getLogger(RunImport.class.getName()).log(Level.WARNING, "a failed import leaves a folder", e);
        }
    }

    private static void removeIfEmpty(Path importing) {
        try {
            Files.deleteIfExists(importing);
        } catch (IOException _) {
            // another process imports too
        }
    }
}
