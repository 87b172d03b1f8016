package elboroom.service.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import elboroom.domain.ProblemException;
import elboroom.domain.run.ThinningPlan;
import elboroom.store.run.RunFolder;
import elboroom.store.run.RunLock;
import elboroom.store.step.Thinning;

/// Frees space in a folder of runs, one snapshot at a time, each from the run with the most removable bytes.
final class LibraryThinning {

    private record Run(RunFolder folder, Thinning thinning) {
        long removable() {
            return thinning.removable();
        }
    }

    private final List<Run> runs = new ArrayList<>();

    LibraryThinning(List<Path> folders) {
        folders.forEach(folder -> read(folder).ifPresent(runs::add));
    }

    /// Skips a run that is too damaged to decide what may be removed.
    private static Optional<Run> read(Path folder) {
        try {
            RunFolder run = RunFolder.open(folder);
            return Optional.of(new Run(run, run.steps().thinning()));
        } catch (ProblemException _) {
            return Optional.empty();
        }
    }

    /// Removes snapshots until all runs fit into a budget, as far as possible.
    ThinningPlan to(long budget) {
        ThinningPlan plan = plan(budget);
        runs.forEach(LibraryThinning::remove);
        return plan;
    }

    /// Returns the plan that `to` carries out.
    ThinningPlan plan(long budget) {
        long before = runs.stream().mapToLong(run -> run.thinning().bytes()).sum();
        long excess = before - budget;
        List<Run> open = new ArrayList<>(runs.stream().filter(run -> !writtenElsewhere(run)).toList());
        while (excess > 0) {
            Optional<Run> largest = open.stream().filter(run -> run.removable() > 0)
                    .max(Comparator.comparingLong(Run::removable));
            if (largest.isEmpty()) {
                break;
            }
            Thinning thinning = largest.get().thinning();
            excess -= thinning.bytes();
            thinning.removeNext();
            excess += thinning.bytes();
        }
        List<Thinning> thinned = open.stream().map(Run::thinning).filter(each -> !each.removed().isEmpty()).toList();
        return new ThinningPlan(thinned.size(), thinned.stream().mapToInt(each -> each.removed().size()).sum(),
                before - runs.stream().mapToLong(run -> run.thinning().bytes()).sum());
    }

    private static boolean writtenElsewhere(Run run) {
        Path path = run.folder().path();
        return !RunLock.isHeldHere(path) && RunLock.holder(path).isPresent();
    }

    private static void remove(Run run) {
        List<Long> steps = run.thinning().removed();
        if (steps.isEmpty()) {
            return;
        }
        if (RunLock.isHeldHere(run.folder().path())) {
            run.folder().steps().remove(steps);
            return;
        }
        try (RunLock _ = RunLock.take(run.folder().path())) {
            run.folder().steps().remove(steps);
        } catch (ProblemException _) {
            // another process started writing it in the meantime: skip it this time
        }
    }
}
