package elboroom.ui.numbers;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import elboroom.domain.Problem;
import elboroom.domain.data.DataSummary;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
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
import elboroom.ui.exploration.DataNotice;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.Notices;
import org.jspecify.annotations.Nullable;

/// Measures the current snapshot on request, on the run's own held-out examples, which are read first if needed.
/// Never measures automatically, because it takes long. Runs on the FX thread.
public final class MetricsViewModel {

    /// Choices of K, the number of importance samples per example; 0 omits log p(x).
    public static final List<Integer> SAMPLES = List.of(0, 100, 1000, 5000);

    private static final Task NOTHING = () -> {};

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
    private Task reading = NOTHING;
    /// The data of the requested measurement.
    private @Nullable DataSummary measuredOn;
    /// The snapshot being measured; null for none.
    private @Nullable Snapshot asked;

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
        exploration.run().subscribe(this::reset);
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
        measure((snapshot, run) -> {
            if (examples != null) {
                ask(snapshot, run, examples);
            } else {
                reading = data.loadNamed(run.data(), run.seed(), _ -> {}, read -> ask(snapshot, run, read),
                        this::reportMissing);
            }
        });
    }

    /// Measures the current snapshot on the run's data in another folder.
    private void measureOn(Path folder) {
        measure((snapshot, run) -> reading = data.loadFrom(folder, run.data(), run.seed(), _ -> {}, read -> {
            ask(snapshot, run, read);
            if (measuring.get()) {
                exploration.useExamples(read);
            }
        }, this::reportMissing));
    }

    private void measure(BiConsumer<Snapshot, RunSpec> how) {
        Snapshot snapshot = exploration.snapshot().get();
        RunSpec run = exploration.run().get();
        if (snapshot != null && run != null && !measuring.get()) {
            asked = snapshot;
            part.set(0);
            measuring.set(true);
            how.accept(snapshot, run);
        }
    }

    private void reportMissing(Problem problem) {
        cancel();
        notice.report(problem, this::measureOn);
    }

    /// Cancels the measurement; earlier metrics stay.
    public void cancel() {
        slot.cancel();
        reading.cancel();
        reading = NOTHING;
        asked = null;
        measuring.set(false);
    }

    private void ask(Snapshot snapshot, RunSpec run, LoadedData examples) {
        notice.clear();
        if (examples.fits(run.model())) {
            measuredOn = examples.summary();
            slot.ask(snapshot, new Query.Measure(examples, samples.get(), run.seed()));
        } else {
            reportMissing(Problem.of("problem.numbers.data", examples.spec().source(), run.name()));
        }
    }

    private void take(Answer<EvaluationReport> answer) {
        DataSummary on = measuredOn;
        if (answer.snapshot() == asked && on != null) {
            cancel();
            measurements.add(new Measured(answer.snapshot(), new StepEvaluation(answer.snapshot().step(),
                    Instant.now().truncatedTo(ChronoUnit.SECONDS), on.name(), on.heldOut(), answer.value())));
        }
    }

    private void fail(Problem problem) {
        cancel();
        notices.report(problem);
    }

    private void reset() {
        cancel();
        notice.clear();
    }
}
