package elboroom.service.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import elboroom.data.Datasets;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.Progress;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.LibraryEntry;
import elboroom.domain.run.ListedRun;
import elboroom.domain.run.RunInfo;
import elboroom.domain.run.RunSpec;
import elboroom.service.data.LoadedData;
import elboroom.store.library.RunSizes;
import elboroom.store.run.BundledRuns;
import elboroom.store.run.Metrics;
import elboroom.store.run.RunFolder;

/// The runs that can be looked at: those that came with the program and those in the person's folder. Any thread.
public final class RunLibrary implements AutoCloseable {

    private final BundledRuns bundled = BundledRuns.open();
    private final Path folder;

    /// @param folder where new runs are kept; it is made when the first one is
    public RunLibrary(Path folder) {
        this.folder = folder;
    }

    /// Where the person's runs are kept: the folder named by the system property `elboroom.runs`, else `ElboRoom/runs` in
    /// the person's home.
    public static Path place() {
        String chosen = System.getProperty("elboroom.runs");
        return chosen != null ? Path.of(chosen) : Path.of(System.getProperty("user.home"), "ElboRoom", "runs");
    }

    /// Whether a folder holds a run, in whatever condition.
    public static boolean isRun(Path folder) {
        return RunFolder.isRun(folder);
    }

    /// Where new runs are kept.
    public Path folder() {
        return folder;
    }

    /// The bundled runs, then the person's own, the newest first.
    public List<LibraryEntry> list() {
        List<LibraryEntry> entries = new ArrayList<>();
        bundled.names().forEach(name -> entries.add(new LibraryEntry(name, true)));
        if (Files.isDirectory(folder)) {
            try (Stream<Path> folders = Files.list(folder)) {
                folders.filter(RunFolder::isRun).sorted(Comparator.comparing(RunLibrary::modified).reversed())
                        .forEach(run -> entries.add(new LibraryEntry(String.valueOf(run.getFileName()), false)));
            } catch (IOException e) {
                throw new ProblemException(Problem.of("problem.library.list", folder), e);
            }
        }
        return entries;
    }

    /// What is known of the bundled runs and of the person's own, in no order.
    public List<ListedRun> listed() {
        return Stream.concat(
                bundled.names().stream().map(name -> new ListedRun(
                        bundled(bundled.run(name).path()), true)),
                catalogue().list().stream().map(run -> new ListedRun(run, false))).toList();
    }

    private static RunInfo bundled(Path run) {
        return new RunInspection(run, new RunSizes(run)).info();
    }

    /// What a run in any folder has logged; its snapshots are not read.
    public RunLog log(Path run) {
        Metrics metrics = RunFolder.open(run).metrics();
        return new RunLog(metrics.steps(), metrics.evaluations());
    }

    /// Opens a run at its newest snapshot.
    public OpenRun open(LibraryEntry entry) {
        return read(entry.bundled() ? bundled.run(entry.name()) : RunFolder.open(folder.resolve(entry.name())));
    }

    /// Opens a run in any folder.
    public OpenRun open(Path run) {
        return read(RunFolder.open(run));
    }

    /// A name that no run of the folder has yet: the given one, as a folder can be called, or with a number behind.
    public String freeName(String name) {
        String possible = RunNames.possible(name);
        String free = possible;
        for (int i = 2; Files.exists(folder.resolve(free)); i++) {
            free = possible + "-" + i;
        }
        return free;
    }

    /// A run's name may come from another run's file, and must not lead out of the folder.
    private Path place(RunSpec run) {
        RunNames.require(run.name());
        return folder.resolve(run.name());
    }

    /// Makes the folder of a new run.
    public RunStart create(RunSpec run, LoadedData data) {
        return RunStart.fresh(place(run), run, data.summary(), Map.of());
    }

    /// Makes a run ready to go on from its newest snapshot.
    ///
    /// @param epochs how many it is to have, counted from its start; empty for as many as it was to have
    public RunStart resume(KeptRun run, OptionalInt epochs, LoadedData data) {
        return RunStart.resume(run.folder().path(), epochs, data.summary(), data.spec());
    }

    /// Makes the folder of a run that begins with a snapshot of another.
    ///
    /// @param child as `RunSpec.fork` makes it
    public RunStart fork(KeptRun parent, long step, RunSpec child, LoadedData data) {
        return RunStart.fork(place(child), parent.folder(), step, child.on(data.spec()), data.summary(), Map.of());
    }

    /// Everything that can be told of the person's runs and done to them.
    public RunCatalogue catalogue() {
        return new RunCatalogue(folder);
    }

    @Override
    public void close() {
        bundled.close();
    }

    private static OpenRun read(RunFolder run) {
        Snapshot snapshot = run.newestSnapshot().orElseThrow(
                () -> new ProblemException(Problem.of("problem.library.empty", run.path())));
        Metrics metrics = run.metrics();
        Optional<Latents> latents = run.latents(snapshot.step());
        return new OpenRun(new KeptRun(run), run.spec(), run.summary(), points(run.spec()), snapshot, latents,
                metrics.steps(), metrics.evaluations(), run.changes(), run.inherited(), run.problems());
    }

    /// The data of a run on points; they are drawn in milliseconds.
    private static Optional<LoadedData> points(RunSpec run) {
        return run.data().toy().map(
                _ -> new LoadedData(run.data(), Datasets.load(run.data(), run.seed(), Progress.IGNORED)));
    }

    private static FileTime modified(Path run) {
        try {
            Path file = run.resolve("run.json");
            return Files.getLastModifiedTime(Files.exists(file) ? file : run);
        } catch (IOException _) {
            return FileTime.fromMillis(0); // it is gone meanwhile
        }
    }
}
