package elboroom.ui.numbers;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import elboroom.domain.Problem;
import elboroom.domain.data.DataSummary;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.domain.table.TableSchema;
import elboroom.metrics.EvaluationReport;
import elboroom.metrics.StepEvaluation;
import elboroom.service.BackgroundService;
import elboroom.service.BackgroundService.Task;
import elboroom.service.data.DataService;
import elboroom.service.data.LoadedData;
import elboroom.service.engine.EngineThread.Lane;
import elboroom.service.engine.InferenceService;
import elboroom.service.engine.InferenceService.Answer;
import elboroom.service.engine.InferenceService.Slot;
import elboroom.service.engine.Query;
import elboroom.service.run.StoredRun;
import elboroom.ui.exploration.DataNotice;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.Notices;
import org.jspecify.annotations.Nullable;

/// Measures the current snapshot on request, on the run's own held-out examples, which are read first if needed.
/// Never measures automatically, because it takes long. A measurement continues while another run is open, and is
/// stored in its own run. Runs on the FX thread.
public final class MetricsViewModel {

    /// Choices of K, the number of importance samples per example; 0 omits log p(x).
    public static final List<Integer> SAMPLES = List.of(0, 100, 1000, 5000);

    private static final Task NOTHING = () -> {};

    /// A measurement that was requested.
    ///
    /// @param kept the run on disk; null if it is not stored
    private record Asked(Snapshot snapshot, RunSpec run, @Nullable StoredRun kept) {}

    private final Exploration exploration;
    private final DataService data;
    private final Notices notices;
    private final DataNotice notice;
    private final Slot<EvaluationReport> slot;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ObjectProperty<Integer> samples = new SimpleObjectProperty<>(100);
    private final Measurements measurements;
    private final ReadOnlyDoubleWrapper part = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper measuring = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable RunSpec> other = new ReadOnlyObjectWrapper<>();
    private Task reading = NOTHING;
    /// The data of the requested measurement.
    private @Nullable DataSummary measuredOn;
    /// What is being measured; null for none.
    private @Nullable Asked asked;
    private boolean failed;

    /// @param disk reads stored metrics
    /// @param writer stores metrics in the run
    public MetricsViewModel(Exploration exploration, InferenceService inference, DataService data, Notices notices,
            BackgroundService disk, BackgroundService writer) {
        this.exploration = exploration;
        this.data = data;
        this.notices = notices;
        this.notice = new DataNotice(notices);
        this.measurements = new Measurements(exploration, disk, writer, notices);
        this.slot = inference.slot(Lane.VIEW, this::take, this::fail, part::set);
        exploration.run().subscribe(this::changeRun);
    }

    /// The columns of the examples, if they are rows of a table.
    Optional<TableSchema> table() {
        return exploration.pictures().schema();
    }

    /// Whether the pane is shown instead of the losses.
    public BooleanProperty shown() {
        return shown;
    }

    /// K for the next measurement, one of `SAMPLES`.
    public ObjectProperty<Integer> samples() {
        return samples;
    }

    /// The metrics of the current snapshot, or else the last ones of the same run; null for none.
    public ReadOnlyObjectProperty<@Nullable Measured> measured() {
        return measurements.shown();
    }

    /// Whether the metrics belong to a step other than the current one.
    public ReadOnlyBooleanProperty stale() {
        return measurements.stale();
    }

    public ReadOnlyBooleanProperty measuring() {
        return measuring.getReadOnlyProperty();
    }

    /// The run being measured if another one is open; else null.
    public ReadOnlyObjectProperty<@Nullable RunSpec> other() {
        return other.getReadOnlyProperty();
    }

    /// The name of the run being measured; empty if none is.
    public Optional<String> running() {
        return Optional.ofNullable(asked).map(of -> of.run().name());
    }

    /// Whether the last measurement failed.
    public boolean failed() {
        return failed;
    }

    /// The fraction of the measurement that is done, 0 to 1.
    public ReadOnlyDoubleProperty part() {
        return part.getReadOnlyProperty();
    }

    /// The current snapshot; null if there is nothing to measure.
    public ReadOnlyObjectProperty<@Nullable Snapshot> snapshot() {
        return exploration.snapshot();
    }

    /// Measures the current snapshot.
    public void measure() {
        LoadedData examples = exploration.examples().get();
        measure(wanted -> {
            if (examples != null) {
                ask(wanted, examples);
            } else {
                reading = data.loadNamed(wanted.run().data(), wanted.run().seed(), _ -> {}, read -> ask(wanted, read),
                        problem -> reportMissing(wanted, problem));
            }
        });
    }

    /// Measures the current snapshot on the run's data in another folder.
    private void measureOn(Path folder) {
        measure(wanted -> reading = data.loadFrom(folder, wanted.run().data(), wanted.run().seed(), _ -> {}, read -> {
            ask(wanted, read);
            if (measuring.get() && isOpen(wanted)) {
                exploration.useExamples(read);
            }
        }, problem -> reportMissing(wanted, problem)));
    }

    private void measure(Consumer<Asked> how) {
        Snapshot snapshot = exploration.snapshot().get();
        RunSpec run = exploration.run().get();
        if (snapshot != null && run != null && !measuring.get()) {
            Asked wanted = new Asked(snapshot, run, exploration.storedRun().get());
            asked = wanted;
            failed = false;
            part.set(0);
            measuring.set(true);
            how.accept(wanted);
        }
    }

    /// Offers to measure on data in another folder, if the run is still open.
    private void reportMissing(Asked wanted, Problem problem) {
        if (isOpen(wanted)) {
            cancel();
            failed = true;
            notice.report(problem, this::measureOn);
        } else {
            fail(problem);
        }
    }

    private boolean isOpen(Asked wanted) {
        return Measurements.isOpen(exploration, wanted.kept(), wanted.run());
    }

    /// Cancels the measurement; earlier metrics stay.
    public void cancel() {
        slot.cancel();
        reading.cancel();
        reading = NOTHING;
        asked = null;
        other.set(null);
        measuring.set(false);
    }

    private void ask(Asked wanted, LoadedData examples) {
        RunSpec run = wanted.run();
        notice.clear();
        if (examples.fits(run.model())) {
            measuredOn = examples.summary();
            slot.ask(wanted.snapshot(), new Query.Measure(examples, samples.get(), run.seed()));
        } else {
            reportMissing(wanted, Problem.of("problem.numbers.data", examples.spec().source(), run.name()));
        }
    }

    private void take(Answer<EvaluationReport> answer) {
        DataSummary on = measuredOn;
        Asked wanted = asked;
        if (wanted != null && answer.snapshot() == wanted.snapshot() && on != null) {
            cancel();
            measurements.add(wanted.kept(), wanted.run(),
                    new Measured(answer.snapshot(), new StepEvaluation(answer.snapshot().step(),
                            Instant.now().truncatedTo(ChronoUnit.SECONDS), on.name(), on.heldOut(), answer.value())));
        }
    }

    private void fail(Problem problem) {
        cancel();
        failed = true;
        notices.report(problem);
    }

    /// A measurement continues while another run is open, unless it could not be stored.
    private void changeRun() {
        Asked wanted = asked;
        if (wanted != null && !isOpen(wanted)) {
            if (wanted.kept() == null) {
                cancel();
            } else {
                other.set(wanted.run());
            }
        } else {
            other.set(null);
        }
        notice.clear();
    }

    /// Whether codes are open that have no model.
    ObservableValue<Boolean> codesOnly() {
        return exploration.codesOnly();
    }
}
