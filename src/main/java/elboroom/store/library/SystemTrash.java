package elboroom.store.library;

import java.awt.Desktop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import elboroom.store.file.RegularFiles;
import elboroom.store.file.StoreProblems;
import elboroom.store.run.RunLock;

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
        try {
            if (RegularFiles.isFile(run.resolve(RunLock.NAME)) || !RegularFiles.exists(run.resolve(RunLock.NAME))) {
                RunLock.take(run).close();
            }
            Path folder = parent(run).resolve(run.toAbsolutePath().normalize().getFileName());
            if (freedesktop) {
                TrashFolder.of(folder, environment).add(folder);
            } else {
                moveToTrash(folder);
            }
        } catch (IOException | UnsupportedOperationException e) {
            throw StoreProblems.withCause(e, "problem.store.bin", run);
        }
    }

    /// Resolves the parent only: if the run is a link, the link itself is moved, not its target.
    private static Path parent(Path run) throws IOException {
        Path parent = run.toAbsolutePath().normalize().getParent();
        if (parent == null) {
            throw new IOException("a root is no run");
        }
        return parent.toRealPath();
    }

    private static void moveToTrash(Path folder) throws IOException {
        if (!Desktop.isDesktopSupported() || !Desktop.getDesktop().isSupported(Desktop.Action.MOVE_TO_TRASH)
                || !Desktop.getDesktop().moveToTrash(folder.toFile()) || Files.exists(folder)) {
            throw new IOException("no bin takes it");
        }
    }
}
