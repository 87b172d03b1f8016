package elboroom.ui.timeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import elboroom.domain.Problem;
import elboroom.domain.data.DataSummary;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.Parent;
import elboroom.domain.run.RunSpec;
import elboroom.domain.run.StoredSnapshot;
import elboroom.service.BackgroundService;
import elboroom.service.run.StoredRun;
import elboroom.ui.control.chart.StepMarks;
import org.jspecify.annotations.Nullable;

/// The stored steps of a run, as last listed. Runs on the FX thread.
final class StepList {

    private record Found(List<Long> steps, OptionalLong best, Set<Long> pinned) {

        static final Found NOTHING = new Found(List.of(), OptionalLong.empty(), Set.of());
        /// There is no folder.
        static final Found MISSING = new Found(List.of(), OptionalLong.empty(), Set.of());
    }

    private final BackgroundService writer;
    private final Runnable changed;
    private final Consumer<StoredRun> missing;
    private final Consumer<Problem> failed;
    private final Set<Long> damaged = new HashSet<>();
    private @Nullable StoredRun run;
    private Found found = Found.NOTHING;

    /// @param writer lists the steps after its pending writes
    /// @param changed called when the steps or their marks have changed
    /// @param missing called when the folder of the run does not exist any more
    StepList(BackgroundService writer, Runnable changed, Consumer<StoredRun> missing, Consumer<Problem> failed) {
        this.writer = writer;
        this.changed = changed;
        this.missing = missing;
        this.failed = failed;
    }

    /// Lists another run.
    void open(@Nullable StoredRun newRun) {
        run = newRun;
        found = Found.NOTHING;
        damaged.clear();
        refresh();
    }

    /// Lists the run again.
    void refresh() {
        refresh(() -> {});
    }

    /// Lists the run again and then runs an action, even if listing failed.
    void refresh(Runnable then) {
        StoredRun listed = run;
        Found before = found;
        if (listed == null) {
            then.run();
            return;
        }
        writer.run(_ -> find(listed, before), _ -> {}, now -> {
            take(listed, now);
            then.run();
        }, problem -> {
            failed.accept(problem);
            then.run();
        });
    }

    /// Returns whether the run had this step when it was last listed, damaged or not.
    boolean has(long step) {
        return found.steps().contains(step);
    }

    /// Pins or unpins a step.
    void pin(long step, boolean wanted) {
        StoredRun changed = run;
        Found before = found;
        if (changed != null) {
            writer.run(_ -> {
                changed.pin(step, wanted);
                return find(changed, before);
            }, _ -> {}, now -> take(changed, now), failed);
        }
    }

    /// Returns the steps except damaged ones.
    List<Long> steps() {
        List<Long> steps = new ArrayList<>(found.steps());
        steps.removeAll(damaged);
        return steps;
    }

    /// Returns the steps with their marks.
    ///
    /// @param changed the steps at which settings changed
    /// @param extra weights that can be shown although they are not listed; null for none
    StepMarks marks(@Nullable RunSpec spec, @Nullable DataSummary data, @Nullable Snapshot extra, Set<Long> changed) {
        if (spec == null || data == null) {
            return StepMarks.NONE;
        }
        Set<Long> steps = new TreeSet<>(steps());
        if (extra != null) {
            steps.add(extra.step());
        }
        return new StepMarks(List.copyOf(steps), Math.ceilDiv(data.train(), spec.optimizer().batch()), best(),
                found.pinned(), spec.parent().stream().mapToLong(Parent::step).findFirst(),
                changed);
    }

    private OptionalLong best() {
        return found.best().stream().filter(step -> !damaged.contains(step)).findFirst();
    }

    /// Omits a damaged step from now on.
    void exclude(long step) {
        damaged.add(step);
        changed.run();
    }

    /// Finding the best step takes time, so it is repeated only if the steps have changed.
    private static Found find(StoredRun run, Found before) {
        if (run.missing()) {
            return Found.MISSING;
        }
        List<Long> steps = run.snapshots().stream().map(StoredSnapshot::step).toList();
        OptionalLong best = steps.equals(before.steps()) ? before.best() : run.bestStep();
        Found now = new Found(steps, best, run.pinned());
        return now.equals(before) ? before : now;
    }

    @SuppressWarnings("ReferenceEquality") // an unchanged listing is the same instance
    private void take(StoredRun listed, Found now) {
        if (now == Found.MISSING) {
            missing.accept(listed);
        } else if (listed == run && now != found) {
            found = now;
            changed.run();
        }
    }
}
