package elboroom.ui.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.run.DeletedRun;
import elboroom.service.run.DeletedRuns;
import elboroom.ui.exploration.Notices;

/// Runs that are deleted, restored and deleted again together. A failure for one of them is reported and does not
/// affect the others. Runs on the FX thread; folders are moved in the background.
final class DeletionStep {

    private final RunsServices files;
    private final Notices notices;
    private final Set<Path> present;
    private final Map<Path, DeletedRun> deleted = new LinkedHashMap<>();
    private final Consumer<Path> left;
    private final Consumer<Collection<Path>> restored;
    private final Runnable changed;

    private record Outcome<R, T>(Map<R, T> done, List<Problem> problems) {}

    /// @param left called with each run that was deleted
    /// @param restored called with the runs that were restored
    /// @param changed called at the end, successful or not
    DeletionStep(RunsServices files, Notices notices, List<Path> runs, Consumer<Path> left,
            Consumer<Collection<Path>> restored, Runnable changed) {
        this.files = files;
        this.notices = notices;
        this.present = new LinkedHashSet<>(runs);
        this.left = left;
        this.restored = restored;
        this.changed = changed;
    }

    /// Deletes the runs.
    ///
    /// @param done called if at least one was deleted
    /// @param failed called if none was
    void delete(Runnable done, Runnable failed) {
        forEach(List.copyOf(present), runs()::delete, moved -> {
            present.removeAll(moved.keySet());
            deleted.putAll(moved);
            moved.keySet().forEach(left);
            (moved.isEmpty() ? failed : done).run();
        });
    }

    /// Restores the runs that were deleted.
    ///
    /// @param failed called if at least one was not restored
    void restore(Runnable failed) {
        forEach(List.copyOf(deleted.entrySet()), run -> {
            runs().restore(run.getValue());
            return run.getKey();
        }, back -> {
            present.addAll(back.values());
            deleted.keySet().removeAll(back.values());
            restored.accept(back.values());
            if (!deleted.isEmpty()) {
                failed.run();
            }
        });
    }

    private DeletedRuns runs() {
        return files.library().deleted();
    }

    private <R, T> void forEach(List<R> runs, Function<R, T> work, Consumer<Map<R, T>> done) {
        files.writer().run(_ -> attempt(runs, work), _ -> {}, outcome -> {
            outcome.problems().forEach(notices::report);
            done.accept(outcome.done());
            changed.run();
        }, notices::report);
    }

    private static <R, T> Outcome<R, T> attempt(List<R> runs, Function<R, T> work) {
        Map<R, T> done = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (R run : runs) {
            try {
                done.put(run, work.apply(run));
            } catch (ProblemException e) {
                problems.add(e.problem());
            }
        }
        return new Outcome<>(done, problems);
    }
}
