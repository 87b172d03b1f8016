package elboroom.ui.numbers;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import elboroom.domain.model.Snapshot;
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

    /// Shows new metrics and stores them in the run.
    void add(Measured measured) {
        known.put(measured.snapshot().step(), measured);
        store(measured.of());
        shown.set(measured);
        compare();
    }

    private void store(StepEvaluation evaluation) {
        StoredRun storedRun = exploration.storedRun().get();
        if (storedRun != null) {
            writer.run(_ -> {
                storedRun.save(evaluation);
                return true;
            }, _ -> {}, _ -> {}, notices::report);
        }
    }

    /// Reads the stored metrics of the current step.
    private void read() {
        Snapshot snapshot = exploration.snapshot().get();
        StoredRun storedRun = exploration.storedRun().get();
        reading.cancel();
        if (snapshot != null && storedRun != null && !known.containsKey(snapshot.step())) {
            reading = disk.run(_ -> storedRun.numbers(snapshot.step()), _ -> {},
                    found -> found.ifPresent(evaluation -> add(storedRun, new Measured(snapshot, evaluation))),
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
