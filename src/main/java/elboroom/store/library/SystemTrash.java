package elboroom.store.library;

import java.awt.Desktop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import elboroom.domain.run.DeletedRun;
import elboroom.store.file.RegularFiles;
import elboroom.store.file.StoreProblems;
import elboroom.store.run.RunLock;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

/// Moves runs to the system's trash, from where the user can restore them. Nothing is deleted permanently. Thread-safe.
public final class SystemTrash {

    private final boolean freedesktop;
    private final Map<String, String> environment;

    /// Uses the trash of this system.
    public SystemTrash() {
        this(System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux"), System.getenv());
    }

    /// @param freedesktop whether to use trash folders as specified by freedesktop.org
    public SystemTrash(boolean freedesktop, Map<String, String> environment) {
        this.freedesktop = freedesktop;
        this.environment = Map.copyOf(environment);
    }

    /// Moves a run folder to the trash.
    ///
    /// @throws elboroom.domain.ProblemException `problem.store.run.locked` or `lockedHere` if it is being written,
    ///         `problem.store.bin` if there is no trash for it; the run then remains in place
    public void add(Path run) {
        requireUnlocked(run);
        try {
            Path folder = real(run);
            if (freedesktop) {
                TrashFolder.of(folder, environment).add(folder, folder);
            } else {
                moveToTrash(folder);
            }
        } catch (IOException | UnsupportedOperationException e) {
            throw StoreProblems.withCause(e, "problem.store.bin", run);
        }
    }

    /// Moves a deleted run to the trash, from where the user can restore it to its original place. After a failure it is
    /// where it was.
    void add(DeletedRun deleted) throws IOException {
        if (freedesktop) {
            TrashFolder.of(deleted.hidden(), environment).add(deleted.hidden(), deleted.run());
        } else if (RegularFiles.exists(deleted.run())) {
            moveToTrash(deleted.hidden());
        } else { // the trash records where it took the folder from
            Files.move(deleted.hidden(), deleted.run(), ATOMIC_MOVE);
            try {
                moveToTrash(deleted.run());
            } catch (IOException | UnsupportedOperationException e) {
                Files.move(deleted.run(), deleted.hidden(), ATOMIC_MOVE);
                throw e;
            }
        }
    }

    /// Refuses a run that could not be moved to the trash.
    ///
    /// @throws elboroom.domain.ProblemException as `add`
    public void requireFor(Path run) {
        requireUnlocked(run);
        try {
            if (freedesktop) {
                TrashFolder.of(real(run), environment).create();
            } else if (!isAvailable()) {
                throw new IOException("no bin");
            }
        } catch (IOException | UnsupportedOperationException e) {
            throw StoreProblems.withCause(e, "problem.store.bin", run);
        }
    }

    private static void requireUnlocked(Path run) {
        if (RegularFiles.isFile(run.resolve(RunLock.NAME)) || !RegularFiles.exists(run.resolve(RunLock.NAME))) {
            RunLock.take(run).close();
        }
    }

    /// Returns the path without links except the last part: if the run is a link, the link itself is moved, not its
    /// target.
    public static Path real(Path run) throws IOException {
        Path absolute = run.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (parent == null) {
            throw new IOException("a root is no run");
        }
        return parent.toRealPath().resolve(absolute.getFileName());
    }

    private static void moveToTrash(Path folder) throws IOException {
        if (!isAvailable() || !Desktop.getDesktop().moveToTrash(folder.toFile()) || Files.exists(folder)) {
            throw new IOException("no bin takes it");
        }
    }

    private static boolean isAvailable() {
        return Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.MOVE_TO_TRASH);
    }
}
