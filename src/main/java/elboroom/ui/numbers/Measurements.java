package elboroom.ui.numbers;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.metrics.StepEvaluation;
import elboroom.service.BackgroundService;
import elboroom.service.BackgroundService.Task;
import elboroom.service.run.StoredRun;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.Notices;
import org.jspecify.annotations.Nullable;

/// The metrics of the open run by step: stored in the run when they are measured, and read again with their step.
/// Runs on the FX thread.
final class Measurements {

    private final Exploration exploration;
    private final Notices notices;
    private final BackgroundService disk;
    private final BackgroundService writer;
    private final Map<Long, Measured> known = new HashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable Measured> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    /// Metrics of bundled runs, which cannot be stored, by folder and step.
    private final Map<Path, Map<Long, StepEvaluation>> unstored = new HashMap<>();
    private Task reading = () -> {};

    /// @param disk reads stored metrics
    /// @param writer stores metrics in the run
    Measurements(Exploration exploration, BackgroundService disk, BackgroundService writer, Notices notices) {
        this.exploration = exploration;
        this.notices = notices;
        this.disk = disk;
        this.writer = writer;
        exploration.run().subscribe(this::clear);
        exploration.snapshot().subscribe(_ -> {
            compare();
            read();
        });
        exploration.storedRun().subscribe(this::read);
    }

    /// The metrics of the current snapshot, or else the last ones of the same run; null for none.
    ReadOnlyObjectProperty<@Nullable Measured> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Whether the metrics belong to a step other than the current one.
    ReadOnlyBooleanProperty stale() {
        return stale.getReadOnlyProperty();
    }

    /// Returns whether a run is the open one, possibly opened again meanwhile.
    static boolean isOpen(Exploration exploration, @Nullable StoredRun kept, RunSpec run) {
        StoredRun open = exploration.storedRun().get();
        return (kept == null || open == null) ? exploration.run().get() == run : open.isIn(kept.path());
    }

    /// Stores new metrics in their run, and shows them if it is the open one.
    void add(@Nullable StoredRun kept, RunSpec run, Measured measured) {
        if (kept != null) {
            store(kept, measured.of());
        }
        if (isOpen(exploration, kept, run)) {
            known.put(measured.snapshot().step(), measured);
            shown.set(measured);
            compare();
        }
    }

    private void store(StoredRun kept, StepEvaluation numbers) {
        writer.run(_ -> kept.save(numbers), _ -> {}, stored -> {
            if (!stored) {
                unstored.computeIfAbsent(kept.path(), _ -> new HashMap<>()).put(numbers.step(), numbers);
            }
        }, notices::report);
    }

    /// Reads the stored metrics of the current step.
    private void read() {
        Snapshot snapshot = exploration.snapshot().get();
        StoredRun storedRun = exploration.storedRun().get();
        reading.cancel();
        if (snapshot != null && storedRun != null && !known.containsKey(snapshot.step())) {
            StepEvaluation here = unstored.getOrDefault(storedRun.path(), Map.of()).get(snapshot.step());
            reading = disk.run(_ -> Optional.ofNullable(here).or(() -> storedRun.numbers(snapshot.step())), _ -> {},
                    found -> found.ifPresent(numbers -> add(storedRun, new Measured(snapshot, numbers))),
                    notices::report);
        }
    }

    private void add(StoredRun storedRun, Measured stored) {
        if (exploration.storedRun().get() == storedRun && known.putIfAbsent(stored.snapshot().step(), stored) == null) {
            compare();
        }
    }

    private void clear() {
        known.clear();
        shown.set(null);
        compare();
    }

    /// Compares by step, which identifies the weights of a run.
    private void compare() {
        Snapshot current = exploration.snapshot().get();
        if (current != null) {
            shown.set(known.getOrDefault(current.step(), shown.get()));
        }
        Measured last = shown.get();
        stale.set(last != null && current != null && last.snapshot().step() != current.step());
    }
}
