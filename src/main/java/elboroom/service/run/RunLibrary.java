package elboroom.service.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import elboroom.data.Datasets;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.Progress;
import elboroom.domain.latent.KeptGrid;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import elboroom.domain.preferences.LastRun;
import elboroom.domain.preferences.Preferences;
import elboroom.domain.run.Fork;
import elboroom.domain.run.RunInfo;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.History;
import elboroom.service.data.LoadedData;
import elboroom.store.file.StoreProblems;
import elboroom.store.library.PreferencesFile;
import elboroom.store.library.RunSizes;
import elboroom.store.library.SystemTrash;
import elboroom.store.run.BundledRuns;
import elboroom.store.run.RunFolder;
import elboroom.store.run.RunLock;
import elboroom.store.step.GridFile;
import org.jspecify.annotations.Nullable;

/// The bundled runs and the runs in the user's folder. Thread-safe.
public final class RunLibrary implements AutoCloseable {

    /// The bundled run shown at first.
    private static final String FIRST = "mnist-2d";
    /// Before the name of a bundled run in `LastRun`.
    private static final String BUNDLED = "bundled:";

    /// A run that is being opened before anybody asks for it.
    private record Opening(Path folder, FutureTask<RunAtStep> task) {}

    private final BundledRuns bundled = BundledRuns.open();
    private final Path folder;
    private final AtomicReference<@Nullable Opening> opening = new AtomicReference<>();
    private final DeletedRuns deleted;

    /// @param folder for new runs; created with the first one
    public RunLibrary(Path folder) {
        this(folder, new SystemTrash());
    }

    RunLibrary(Path folder, SystemTrash trash) {
        this.folder = folder;
        this.deleted = new DeletedRuns(trash);
    }

    /// The folder of the user's runs: that of the system property `elboroom.runs`, of the preferences, or the usual one.
    public static Path location() {
        return location(PreferencesFile.standard().read().preferences());
    }

    /// The folder of the user's runs with these preferences.
    public static Path location(Preferences preferences) {
        String given = System.getProperty("elboroom.runs");
        if (given != null) {
            return Path.of(given);
        }
        String chosen = preferences.behaviour().runsFolder();
        try {
            return chosen != null ? Path.of(chosen) : usualLocation();
        } catch (InvalidPathException _) { // written on another system
            return usualLocation();
        }
    }

    /// The folder of the user's runs unless another was chosen.
    public static Path usualLocation() {
        return Path.of(System.getProperty("user.home"), "ElboRoom", "runs");
    }

    /// Whether a folder contains a run, even a damaged one.
    public static boolean isRun(Path folder) {
        return RunFolder.isRun(folder);
    }

    /// The folder for new runs.
    public Path folder() {
        return folder;
    }

    /// Creates the folder for new runs if it does not exist.
    ///
    /// @return the folder
    /// @throws elboroom.domain.ProblemException if it cannot be created
    public Path createFolder() {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw StoreProblems.writing(folder, e);
        }
    }

    /// The name of a run, which is that of its folder.
    public static String name(Path run) {
        return String.valueOf(run.getFileName());
    }

    /// The folders of the bundled runs.
    public List<Path> bundled() {
        return bundled.names().stream().map(this::bundled).toList();
    }

    /// The folder of a bundled run.
    public Path bundled(String name) {
        return bundled.folder(name);
    }

    /// The bundled run shown at first and after the open run was deleted.
    public Path first() {
        return bundled(FIRST);
    }

    /// The folder of the run of a session; empty if it was written on another system.
    public Optional<Path> find(LastRun last) {
        try {
            return Optional.of(last.folder().startsWith(BUNDLED)
                    ? bundled(last.folder().substring(BUNDLED.length()))
                    : Path.of(last.folder()));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /// A run as the preferences name it.
    ///
    /// @param step the step that is shown; null for the newest
    public LastRun remembered(Path run, @Nullable Long step) {
        return new LastRun(isBundled(run) ? BUNDLED + name(run) : run.toAbsolutePath().toString(), step);
    }

    /// Whether a run is shipped with the program, and therefore read-only.
    public boolean isBundled(Path run) {
        return bundled.contains(run);
    }

    /// The folders of the bundled runs, then those of the user's runs, newest first.
    public List<Path> list() {
        List<Path> runs = new ArrayList<>(bundled());
        if (Files.isDirectory(folder)) {
            try (Stream<Path> folders = Files.list(folder)) {
                folders.filter(RunFolder::isRun).sorted(Comparator.comparing(RunLibrary::modified).reversed())
                        .forEach(runs::add);
            } catch (IOException e) {
                throw new ProblemException(Problem.of("problem.library.list", folder), e);
            }
        }
        return runs;
    }

    /// Information on the bundled and the user's runs, unordered.
    public List<RunInfo> listed() {
        return Stream.concat(
                bundled.names().stream().map(this::bundled)
                        .map(run -> new RunInspection(run, new RunSizes(run), true).info()),
                catalogue().list().stream()).toList();
    }

    /// The runs of the library that were forked from one of its runs, ordered by step.
    public List<Fork> forks(Path run) {
        boolean listed = isBundled(run) || folder.equals(run.getParent());
        return !listed
                ? List.of()
                : listed().stream().flatMap(info -> info.spec().flatMap(RunSpec::parent)
                        .filter(parent -> parent.run().equals(name(run)))
                        .map(parent -> new Fork(info.name(), parent.step())).stream())
                        .sorted(Comparator.comparingLong(Fork::step).thenComparing(Fork::run)).toList();
    }

    /// Reads the metrics of a run in any folder; does not read snapshots.
    public History history(Path run) {
        return RunFolder.open(run).history();
    }

    /// Opens a run ahead of the next call of `open` when the result is run.
    Runnable opening(Path folder) {
        Opening begun = new Opening(folder, new FutureTask<>(() -> read(folder)));
        opening.set(begun);
        return begun.task();
    }

    /// Opens a run in any folder at its newest snapshot.
    public RunAtStep open(Path folder) {
        Opening begun = opening.getAndSet(null);
        if (begun != null && begun.folder().equals(folder)) {
            try {
                return begun.task().get();
            } catch (ExecutionException _) { // reading it again says why
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        return read(folder);
    }

    private RunAtStep read(Path folder) {
        RunFolder run = RunFolder.open(folder);
        Snapshot snapshot = run.steps().newest().orElseThrow(
                () -> new ProblemException(withoutSnapshot(run)));
        Optional<Latents> latents = run.steps().latents(snapshot.step());
        Optional<KeptGrid> grid = isBundled(folder) ? GridFile.read(folder, snapshot) : Optional.empty();
        return new RunAtStep(new OpenRun(run.namedSpec(), run.summary(), run.history(), new StoredRun(run, grid),
                points(run.spec()).orElse(null)), snapshot, latents);
    }

    /// Returns a name that no run of the folder has yet, nor a deleted one that can be restored: the given one, made
    /// valid as a folder name, with a number appended if needed.
    public String freeName(String name) {
        String possible = RunNames.closestValid(name);
        String free = possible;
        for (int i = 2; Files.exists(folder.resolve(free)) || deleted.contains(free); i++) {
            free = possible + "-" + i;
        }
        return free;
    }

    /// Checks the name, which may come from another run's file: it must not lead out of the folder.
    private Path location(RunSpec run) {
        RunNames.require(run.name());
        return folder.resolve(run.name());
    }

    /// Creates the folder of a new run.
    public RunStart create(RunSpec run, LoadedData data) {
        return RunStart.create(location(run), run, data.summary(), Map.of());
    }

    /// Prepares a run to resume from its newest snapshot.
    ///
    /// @param epochs the total number of epochs, counted from the run's start; empty to keep the planned number
    public RunStart resume(StoredRun run, OptionalInt epochs, LoadedData data) {
        return RunStart.resume(run.folder().path(), epochs, data.summary(), data.spec());
    }

    /// Creates the folder of a run that is forked from a snapshot of another.
    ///
    /// @param child from `RunSpec.fork`
    public RunStart fork(StoredRun parent, long step, RunSpec child, LoadedData data) {
        return RunStart.fork(location(child), parent.folder(), step, child.withData(data.spec()), data.summary(),
                Map.of());
    }

    /// The user's runs, to list and modify them.
    public RunCatalogue catalogue() {
        return new RunCatalogue(folder);
    }

    /// The runs that were deleted and can be restored.
    public DeletedRuns deleted() {
        return deleted;
    }

    @Override
    public void close() {
        bundled.close();
    }

    /// Why a run without a snapshot cannot be opened: only one in training will have one.
    private static Problem withoutSnapshot(RunFolder run) {
        return RunLock.holder(run.path()).isPresent()
                ? Problem.of("problem.library.empty", run.path())
                : Problem.of("problem.library.noSnapshot", run.path());
    }

    /// The data of a run on 2D points; generated in milliseconds.
    private static Optional<LoadedData> points(RunSpec run) {
        return run.data().toy().map(
                _ -> new LoadedData(run.data(), Datasets.load(run.data(), run.seed(), Progress.IGNORED)));
    }

    private static FileTime modified(Path run) {
        try {
            Path file = run.resolve("run.json");
            return Files.getLastModifiedTime(Files.exists(file) ? file : run);
        } catch (IOException _) {
            return FileTime.fromMillis(0); // deleted in the meantime
        }
    }
}
