package elboroom.service.run;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.run.DeletedRun;
import elboroom.store.file.StoreProblems;
import elboroom.store.library.DeletedFolder;
import elboroom.store.library.SystemTrash;

/// The runs that this window deleted. They can be restored until they are moved to the system's trash, when the window
/// closes; after a crash, the next window does that. Thread-safe.
public final class DeletedRuns {

    private final SystemTrash trash;
    private final Map<Path, DeletedFolder> folders = new HashMap<>();
    private final List<DeletedRun> deleted = new CopyOnWriteArrayList<>();

    DeletedRuns(SystemTrash trash) {
        this.trash = trash;
    }

    /// Deletes a run.
    ///
    /// @throws elboroom.domain.ProblemException as `RunCatalogue.delete`, or when the run cannot be moved; it is then
    ///         unchanged
    public synchronized DeletedRun delete(Path run) {
        trash.requireFor(run);
        try {
            Path real = SystemTrash.real(run);
            DeletedRun moved = folder(Objects.requireNonNull(real.getParent())).add(real);
            deleted.add(moved);
            return moved;
        } catch (IOException e) {
            throw StoreProblems.withCause(e, "problem.store.bin", run);
        }
    }

    private DeletedFolder folder(Path runs) throws IOException {
        DeletedFolder folder = folders.get(runs);
        if (folder == null) {
            folder = DeletedFolder.create(runs);
            folders.put(runs, folder);
        }
        return folder;
    }

    /// Restores a run.
    ///
    /// @throws elboroom.domain.ProblemException `problem.library.restore.taken` when another run has its name now,
    ///         `problem.library.restore` when it cannot be moved back
    public synchronized void restore(DeletedRun run) {
        DeletedFolder folder = folders.get(run.run().getParent());
        try {
            if (folder == null) {
                throw new NoSuchFileException(run.hidden().toString());
            }
            folder.restore(run);
            deleted.remove(run);
        } catch (FileAlreadyExistsException e) {
            throw new ProblemException(Problem.of("problem.library.restore.taken", name(run)), e);
        } catch (IOException e) {
            throw new ProblemException(Problem.of("problem.library.restore", name(run), run.hidden().toString()), e);
        }
    }

    private static String name(DeletedRun run) {
        return RunLibrary.name(run.run());
    }

    /// Whether a run with this name can be restored.
    boolean contains(String name) {
        return deleted.stream().anyMatch(run -> name(run).equals(name));
    }

    /// Moves all deleted runs to the system's trash.
    public synchronized void moveToTrash() {
        folders.values().forEach(this::moveToTrash);
        folders.clear();
        deleted.clear();
    }

    /// Moves runs to the system's trash that a window deleted before it was killed.
    ///
    /// @param runs the folder of runs
    /// @return `problem.library.deleted` if the trash did not take them
    public List<Problem> moveAbandonedToTrash(Path runs) {
        List<Path> left = new ArrayList<>();
        try {
            if (Files.isDirectory(runs)) {
                DeletedFolder.abandoned(runs.toRealPath()).forEach(folder -> left.addAll(moveToTrash(folder)));
            }
        } catch (IOException e) {
            log(e);
        }
        return left.stream().map(run -> Problem.of("problem.library.deleted", run.toString())).toList();
    }

    private List<Path> moveToTrash(DeletedFolder folder) {
        try {
            return folder.moveTo(trash);
        } catch (IOException e) {
            log(e);
            return List.of();
        }
    }

    private static void log(IOException e) {
        System.getLogger(DeletedRuns.class.getName()).log(Level.WARNING, "deleted runs remain in their folder", e);
    }
}
