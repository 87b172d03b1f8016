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
import elboroom.store.library.Bin;
import elboroom.store.library.BudgetFile;
import elboroom.store.library.RunSizes;
import elboroom.store.run.NotesFile;
import elboroom.store.run.RunFolder;

/// All runs of a folder, the damaged ones too: what is known of them, and what the person does to them. Any thread; listing
/// reads a few files a run, so the window asks in the background.
public final class RunCatalogue {

    private final Path folder;
    private final Bin bin;

    /// @param folder that holds runs, or is one itself
    public RunCatalogue(Path folder) {
        this(folder, new Bin());
    }

    RunCatalogue(Path folder, Bin bin) {
        this.folder = folder;
        this.bin = bin;
    }

    /// What is known of each run, in no order.
    ///
    /// @throws ProblemException `problem.library.list` when the folder cannot be read; one that is not there has no runs
    public List<RunInfo> list() {
        RunSizes sizes = new RunSizes(folder);
        List<RunInfo> found = runs().stream().map(run -> new RunInspection(run, sizes).info()).toList();
        sizes.save();
        return found;
    }

    /// The folders of the runs.
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

    /// Changes the user's notes of a run.
    ///
    /// @return `problem.store.notes.kept` when those before were damaged
    public Optional<Problem> annotate(Path run, UnaryOperator<RunNotes> changing) {
        return new NotesFile(run).change(changing);
    }

    /// Wants a step of a run to stay, or no longer.
    ///
    /// @return as `annotate`
    /// @throws ProblemException `problem.library.pin` when the run has no such step
    public Optional<Problem> pin(Path run, long step, boolean wanted) {
        if (wanted && !RunFolder.open(run).snapshotSteps().contains(step)) {
            throw new ProblemException(Problem.of("problem.library.pin", run.toString(), step));
        }
        return annotate(run, notes -> notes.pin(step, wanted));
    }

    /// Moves a run into the system's bin.
    ///
    /// @throws ProblemException when it is being written, or there is no bin for it
    public void delete(Path run) {
        bin.take(run);
    }

    /// Gives a run another name; those beside it that began with one of its snapshots remember the new one.
    ///
    /// @return where it is now
    /// @throws ProblemException when the name is impossible or taken, or the run, or one that remembers it, is being written
    public Path rename(Path run, String name) {
        return new RunRenaming(run, name).rename();
    }

    /// Removes kept steps until all runs together take no more than a budget, or all must stay that is left: of the run that
    /// has most to give, the one missed least. A run that another process writes is left alone; one that this process writes
    /// is not, so whoever calls this is its writer.
    ///
    /// @param budget in bytes
    public ThinningPlan thin(long budget) {
        return new LibraryThinning(runs()).to(budget);
    }

    /// What `thin` would remove.
    public ThinningPlan plan(long budget) {
        return new LibraryThinning(runs()).plan(budget);
    }

    /// How much space the runs may take.
    public Budget budget() {
        return new BudgetFile(folder).read();
    }

    /// Changes how much space the runs may take; nothing is removed by that.
    ///
    /// @return `problem.store.space.kept` when the file of the limits was damaged
    /// @throws ProblemException when it cannot be written down
    public Optional<Problem> budget(Budget changed) {
        return new BudgetFile(folder).write(changed);
    }

    /// How much space the runs take, in bytes.
    public long bytes() {
        RunSizes sizes = new RunSizes(folder);
        long bytes = runs().stream().mapToLong(sizes::bytes).sum();
        sizes.save();
        return bytes;
    }

    /// Comes after a training: when the runs take more than they may, finished runs are thinned if that was agreed to once
    /// and for all. Else nothing is removed.
    ///
    /// @return what to tell when the runs take more than they may and were left alone
    public Optional<Problem> keepWithin() {
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
