package elboroom.store.run;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.training.Evaluation;
import elboroom.store.file.DamagedFile;
import elboroom.store.file.RegularFiles;
import elboroom.store.file.StoreProblems;
import elboroom.store.file.TemporaryFile;
import elboroom.store.step.Findings;
import elboroom.store.step.SnapshotFile;
import elboroom.store.step.StepFiles;
import elboroom.store.step.StoredSteps;

/// Reads the specification of a run from `run.json` or, if that is missing or damaged, from a snapshot. Thread-safe.
final class RunOpening {

    static final String RUN = "run.json";

    private final Path folder;
    private final Path file;
    private final Findings findings;

    RunOpening(Path folder, Findings findings) {
        this.folder = folder;
        this.file = folder.resolve(RUN);
        this.findings = findings;
    }

    /// Whether a folder contains a run, which may be damaged.
    static boolean isRun(Path folder) {
        return RegularFiles.exists(folder.resolve(RUN)) || RegularFiles.isFolder(folder.resolve(StoredSteps.WEIGHTS));
    }

    /// Refuses a folder that is not empty.
    static void requireFree(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> content = Files.isDirectory(folder) ? Files.list(folder) : Stream.of(folder)) {
            if (content.findAny().isPresent()) {
                throw StoreProblems.of("problem.store.run.exists", folder);
            }
        } catch (IOException e) {
            throw StoreProblems.reading(folder, e);
        }
    }

    /// Creates the folder of a run and its missing parents.
    static void makeFolder(Path folder) {
        try {
            if (!folder.getFileSystem().equals(FileSystems.getDefault())) {
                throw new AccessDeniedException(folder.toString());
            }
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw StoreProblems.writing(folder, e);
        }
    }

    /// Removes the files of a run that could not be created, or never saved weights.
    static void removeBegun(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                TemporaryFile.removeAll(folder);
                new StoredSteps(folder, new Findings()).removeWithoutWeights();
            }
            Files.deleteIfExists(folder.resolve(RUN));
            Files.deleteIfExists(folder.resolve(MetricsLog.NAME));
            Files.deleteIfExists(folder);
        } catch (IOException | ProblemException e) {
            System.getLogger(RunOpening.class.getName()).log(Level.WARNING, "a run that did not begin leaves something",
                    e);
        }
    }

    /// @throws ProblemException if there is no run, neither source can be read, or it was written by a newer version
    RunFile.Content read() {
        if (Files.notExists(folder)) {
            throw StoreProblems.of("problem.store.missing", folder);
        }
        if (!isRun(folder)) {
            throw StoreProblems.of("problem.store.run.none", folder);
        }
        try {
            return RunJsonReader.read(file);
        } catch (ProblemException e) {
            if (e.problem().key().equals("problem.store.run.version")) {
                throw e;
            }
            return recover().orElseThrow(
                    () -> RegularFiles.exists(file) ? e : StoreProblems.of("problem.store.run.none", folder));
        }
    }

    /// Recovers the specification from the newest readable snapshot. The end of the run is unknown, so it appears as
    /// interrupted; its results are taken from the metrics.
    private Optional<RunFile.Content> recover() {
        StepFiles weights = new StoredSteps(folder, findings).weights;
        for (long step : weights.steps().reversed()) {
            Optional<RunFile.Content> found = fromSnapshot(weights.file(step));
            if (found.isPresent()) {
                findings.add(recovered(step));
                return found.map(this::withFigures);
            }
        }
        return Optional.empty();
    }

    private Problem recovered(long step) {
        return RegularFiles.isFile(file)
                ? Problem.of("problem.store.run.recovered", file.toString(), step, DamagedFile.name(file))
                : Problem.of("problem.store.run.recovered.missing", file.toString(), step);
    }

    private static Optional<RunFile.Content> fromSnapshot(Path snapshot) {
        try {
            return SnapshotFile.run(snapshot).map(text -> RunJsonReader.specification(snapshot, text));
        } catch (ProblemException _) {
            return Optional.empty();
        }
    }

    private RunFile.Content withFigures(RunFile.Content run) {
        List<Evaluation> evaluations = new MetricsLog(folder.resolve(MetricsLog.NAME), run.spec().model().latent())
                .read(findings).evaluations();
        return evaluations.isEmpty()
                ? run
                : run.with(Figures.of(evaluations.getLast(), run.spec().model().likelihood()));
    }
}
