package elboroom.service.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.run.Budget;
import elboroom.domain.run.RunInfo;
import elboroom.domain.run.RunNotes;
import elboroom.domain.run.ThinningPlan;
import elboroom.store.file.StoreProblems;
import elboroom.store.library.BudgetFile;
import elboroom.store.library.RunSizes;
import elboroom.store.library.SystemTrash;
import elboroom.store.run.NotesFile;
import elboroom.store.run.RunFolder;

/// All runs of a folder, including damaged ones: lists and modifies them. Thread-safe. Listing reads a few files per
/// run, so the window calls it in the background.
public final class RunCatalogue {

    private final Path folder;
    private final SystemTrash bin;

    /// @param folder that contains runs, or is a run itself
    public RunCatalogue(Path folder) {
        this(folder, new SystemTrash());
    }

    RunCatalogue(Path folder, SystemTrash bin) {
        this.folder = folder;
        this.bin = bin;
    }

    /// Lists all runs, unordered.
    ///
    /// @throws ProblemException `problem.library.list` when the folder cannot be read; a missing folder has no runs
    public List<RunInfo> list() {
        RunSizes sizes = new RunSizes(folder);
        List<RunInfo> found = runs().stream().map(run -> new RunInspection(run, sizes, false).info()).toList();
        sizes.save();
        return found;
    }

    /// The size of the cache, which contains the sizes of runs; 0 if there is none.
    public long cacheBytes() {
        try {
            return Files.size(RunSizes.cache(folder));
        } catch (IOException _) {
            return 0;
        }
    }

    /// Deletes the cache. Listing the runs writes it again.
    public void clearCache() {
        Path cache = RunSizes.cache(folder);
        try {
            Files.deleteIfExists(cache);
        } catch (IOException e) {
            throw StoreProblems.writing(cache, e);
        }
    }

    /// The folders of all runs.
    List<Path> runs() {
        return RunFolder.isRun(folder) ? List.of(folder) : runsIn(folder);
    }

    static List<Path> runsIn(Path folder) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(RunFolder::isRun).sorted().toList();
        } catch (IOException e) {
            throw new ProblemException(Problem.of("problem.library.list", folder.toString()), e);
        }
    }

    /// Changes the user's notes on a run.
    ///
    /// @return `problem.store.notes.kept` when the previous notes were damaged
    public Optional<Problem> annotate(Path run, UnaryOperator<RunNotes> changing) {
        return new NotesFile(run).change(changing);
    }

    /// Pins or unpins a step of a run.
    ///
    /// @return as `annotate`
    /// @throws ProblemException `problem.library.pin` when the run has no snapshot at that step
    public Optional<Problem> pin(Path run, long step, boolean wanted) {
        if (wanted && !RunFolder.open(run).steps().list().contains(step)) {
            throw new ProblemException(Problem.of("problem.library.pin", run.toString(), step));
        }
        return annotate(run, notes -> notes.pin(step, wanted));
    }

    /// Moves a run to the system's recycle bin.
    ///
    /// @throws ProblemException when the run is being written, or there is no bin for it
    public void delete(Path run) {
        bin.add(run);
    }

    /// Renames a run and updates the parent reference of runs in the same folder that were forked from it.
    ///
    /// @return its new folder
    /// @throws ProblemException when the name is invalid or taken, or the run or a fork of it is being written
    public Path rename(Path run, String name) {
        return new RunRenaming(run, name).rename();
    }

    /// Removes snapshots until all runs fit into a budget, or nothing removable is left. Each time the run with the
    /// most removable bytes loses its least valuable snapshot. Skips runs that another process writes, but not those
    /// that this process writes; call this from their writer thread.
    ///
    /// @param budget in bytes
    public ThinningPlan thin(long budget) {
        return new LibraryThinning(runs()).to(budget);
    }

    /// Returns what `thin` would remove.
    public ThinningPlan plan(long budget) {
        return new LibraryThinning(runs()).plan(budget);
    }

    /// Reads the disk space budget of the runs.
    public Budget budget() {
        return new BudgetFile(folder).read();
    }

    /// Changes the disk space budget; removes nothing.
    ///
    /// @return `problem.store.space.kept` when the file of the limits was damaged
    /// @throws ProblemException when it cannot be saved
    public Optional<Problem> budget(Budget changed) {
        return new BudgetFile(folder).write(changed);
    }

    /// The disk space that the runs use, in bytes.
    public long bytes() {
        RunSizes sizes = new RunSizes(folder);
        long bytes = runs().stream().mapToLong(sizes::bytes).sum();
        sizes.save();
        return bytes;
    }

    /// Enforces the budget after training: if the runs exceed it and the user enabled automatic thinning, thins
    /// finished runs; otherwise removes nothing.
    ///
    /// @return the problem to report when the budget is exceeded and nothing was removed
    public Optional<Problem> enforceBudget() {
        Budget budget = budget();
        long bytes = bytes();
        if (bytes <= budget.all()) {
            return Optional.empty();
        }
        if (budget.automatic()) {
            thin(budget.all());
            return Optional.empty();
        }
        return Optional.of(Problem.of("problem.library.full", bytes / (double) Budget.MIB,
                budget.all() / (double) Budget.MIB));
    }
}
