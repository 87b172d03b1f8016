package elboroom.store.library;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import elboroom.domain.ProblemException;
import elboroom.domain.run.DeletedRun;
import elboroom.store.file.RegularFiles;
import elboroom.store.run.RunLock;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

/// The hidden folder of one window for the runs that it deleted: `.deleted/window-<random>` in the folder of runs. Each
/// run is in a numbered folder of its own. The window holds the lock of its folder, so that no other process takes the
/// runs away; the folder of a process that ended is free. Not thread-safe.
public final class DeletedFolder {

    /// The name of the folder that contains the folders of all windows.
    static final String NAME = ".deleted";
    private static final String PREFIX = "window-";
    private static final int ATTEMPTS = 10;

    private final Path runs;
    private final Path folder;
    private final RunLock lock;
    private int last;

    private DeletedFolder(Path runs, Path folder, RunLock lock) {
        this.runs = runs;
        this.folder = folder;
        this.lock = lock;
    }

    /// Creates the folder of this window.
    ///
    /// @param runs the real path of the folder of runs
    public static DeletedFolder create(Path runs) throws IOException {
        Path all = runs.resolve(NAME);
        for (int attempt = 1;; attempt++) {
            RegularFiles.requireFolder(all);
            try {
                Files.createDirectories(all);
                Path folder = Files.createTempDirectory(all, PREFIX);
                return new DeletedFolder(runs, folder, RunLock.take(folder));
            } catch (NoSuchFileException | ProblemException e) { // another process removed what was still empty
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /// Takes over the folders of processes that ended without moving their runs to the trash.
    ///
    /// @param runs the real path of the folder of runs
    public static List<DeletedFolder> abandoned(Path runs) throws IOException {
        Path all = runs.resolve(NAME);
        List<DeletedFolder> found = new ArrayList<>();
        if (RegularFiles.isFolder(all)) {
            for (Path folder : children(all)) {
                if (RegularFiles.isFolder(folder) && folder.getFileName().toString().startsWith(PREFIX)) {
                    locked(folder).ifPresent(lock -> found.add(new DeletedFolder(runs, folder, lock)));
                }
            }
        }
        return found;
    }

    private static Optional<RunLock> locked(Path folder) {
        try {
            return Optional.of(RunLock.take(folder));
        } catch (ProblemException _) {
            return Optional.empty(); // a window that still exists may restore its runs
        }
    }

    /// Moves a run into this folder.
    public DeletedRun add(Path run) throws IOException {
        Path place = Files.createDirectory(folder.resolve(Integer.toString(++last)));
        Path hidden = place.resolve(String.valueOf(run.getFileName()));
        try {
            Files.move(run, hidden, ATOMIC_MOVE);
        } catch (IOException e) {
            Files.delete(place);
            throw e;
        }
        return new DeletedRun(run, hidden);
    }

    /// Moves a run back.
    ///
    /// @throws FileAlreadyExistsException if something else has its name now; nothing is changed
    public void restore(DeletedRun deleted) throws IOException {
        if (RegularFiles.exists(deleted.run())) {
            throw new FileAlreadyExistsException(deleted.run().toString());
        }
        Files.move(deleted.hidden(), deleted.run(), ATOMIC_MOVE);
        removeEmpty(Objects.requireNonNull(deleted.hidden().getParent()));
    }

    /// Moves all runs to the system's trash and removes this folder.
    ///
    /// @return the runs that the trash did not take; they remain in this folder
    public List<Path> moveTo(SystemTrash trash) throws IOException {
        List<Path> left = new ArrayList<>();
        try (lock) {
            for (Path place : children(folder)) {
                if (RegularFiles.isFolder(place)) {
                    left.addAll(move(place, trash));
                }
            }
        }
        removeEmpty(folder);
        removeEmpty(runs.resolve(NAME));
        return left;
    }

    private List<Path> move(Path place, SystemTrash trash) throws IOException {
        List<Path> left = new ArrayList<>();
        for (Path hidden : children(place)) {
            try {
                trash.add(new DeletedRun(runs.resolve(hidden.getFileName()), hidden));
            } catch (IOException | UnsupportedOperationException _) {
                left.add(hidden);
            }
        }
        removeEmpty(place);
        return left;
    }

    private static List<Path> children(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            all.forEach(found::add);
        }
        return found;
    }

    private static void removeEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException _) {
            // a run that the trash did not take, or the folder of another window
        }
    }
}
