package elboroom.ui.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import elboroom.domain.Problem;
import elboroom.domain.model.Capability;
import elboroom.domain.run.HeldOutQuantity;
import elboroom.domain.training.Evaluation;
import elboroom.service.BackgroundService.Task;
import elboroom.service.run.RunAtStep;
import org.jspecify.annotations.Nullable;

/// One run at one of its steps, with its results for the probe and its map. Runs on the FX thread.
public final class ColumnViewModel {

    private record Listed(RunAtStep run, List<StepChoice> steps) {}

    private final CompareServices services;
    private final ColumnProbe probe;
    private final ColumnMap map;
    private final ReadOnlyObjectWrapper<@Nullable Path> folder = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RunAtStep> run = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<SettingDifference>> differences = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<StepChoice>> steps = new ReadOnlyObjectWrapper<>(List.of());
    private Task reading = () -> {};
    /// Whether a run is being read.
    private boolean pending;
    private Task listing = () -> {};

    ColumnViewModel(CompareServices services, DatasetCache datasets, ProbeViewModel shared) {
        this.services = services;
        probe = new ColumnProbe(services, shared);
        map = new ColumnMap(services, datasets);
        run.subscribe(now -> {
            map.show(now);
            probe.show(now, map.latents().get());
        });
        map.latents().subscribe(latents -> probe.show(run.get(), latents));
    }

    /// Returns the shown or requested run; null before one is chosen.
    public ReadOnlyObjectProperty<@Nullable Path> folder() {
        return folder.getReadOnlyProperty();
    }

    /// Returns the run at its step; null while it is being read.
    public ReadOnlyObjectProperty<@Nullable RunAtStep> run() {
        return run.getReadOnlyProperty();
    }

    /// Returns the steps of the run to choose from.
    public ReadOnlyObjectProperty<List<StepChoice>> steps() {
        return steps.getReadOnlyProperty();
    }

    /// Returns the newest held-out evaluation up to the shown step.
    public Optional<Evaluation> evaluation() {
        return shown().flatMap(RunAtStep::evaluation);
    }

    /// The held-out quantity of the run; −ELBO while there is no run.
    HeldOutQuantity quantity() {
        return shown().map(shown -> HeldOutQuantity.of(shown.spec().model().family().family()))
                .orElse(HeldOutQuantity.NEGATIVE_ELBO);
    }

    /// Returns whether the model has a capability; false if there is none.
    public boolean has(Capability capability) {
        return shown().map(shown -> shown.spec().model().has(capability)).orElse(false);
    }

    /// Returns why there is no run; null if there is one or it is being read.
    public ReadOnlyObjectProperty<@Nullable Problem> problem() {
        return problem.getReadOnlyProperty();
    }

    /// Returns the settings in which the run differs from those of the other columns.
    public ReadOnlyObjectProperty<List<SettingDifference>> differences() {
        return differences.getReadOnlyProperty();
    }

    public ColumnProbe probe() {
        return probe;
    }

    public ColumnMap map() {
        return map;
    }

    /// Shows a run, or a step of it.
    public void open(ColumnChoice choice) {
        folder.set(choice.run());
        read(() -> read(choice));
    }

    private RunAtStep read(ColumnChoice choice) {
        RunAtStep newest = services.library().open(choice.run());
        return newest.at(choice.step().orElse(newest.snapshot().step()));
    }

    /// Shows another step of the same run.
    public void choose(StepChoice choice) {
        RunAtStep shown = run.get();
        if (shown != null && shown.snapshot().step() != choice.step()) {
            read(() -> shown.at(choice.step()));
        }
    }

    /// Reads the run folder again, because there may be new steps; the current step is kept. A run that could not be
    /// read is tried again; while another one is being read, nothing changes.
    void refresh() {
        Path chosen = folder.get();
        if (chosen != null && !services.library().isBundled(chosen) && !pending) {
            OptionalLong step = shown().map(shown -> OptionalLong.of(shown.snapshot().step()))
                    .orElse(OptionalLong.empty());
            read(() -> read(new ColumnChoice(chosen, step)));
        }
    }

    /// Follows a run that was renamed.
    void rename(Path renamed) {
        OptionalLong step = shown().map(shown -> OptionalLong.of(shown.snapshot().step())).orElse(OptionalLong.empty());
        open(new ColumnChoice(renamed, step));
    }

    /// Empties the column, because its run was deleted.
    void forget() {
        reading.cancel();
        pending = false;
        clear();
        problem.set(null);
        folder.set(null);
    }

    /// Lists the steps again and keeps the current step. If listing fails or finds none, the list stays the same.
    void list() {
        RunAtStep shown = run.get();
        Path chosen = folder.get();
        if (shown != null && chosen != null && !services.library().isBundled(chosen)) {
            listing.cancel();
            listing = services.files().run(_ -> StepChoice.list(shown.storedRun()), _ -> {},
                    listed -> steps.set(listed.isEmpty() ? steps.get() : listed), _ -> {});
        }
    }

    private void read(Supplier<RunAtStep> reader) {
        reading.cancel();
        problem.set(null);
        pending = true;
        reading = services.files().run(_ -> {
            RunAtStep opened = reader.get();
            return new Listed(opened, StepChoice.list(opened.storedRun()));
        }, _ -> {}, this::show, why -> {
            pending = false;
            clear();
            problem.set(why);
        });
    }

    private void show(Listed listed) {
        pending = false;
        listing.cancel();
        steps.set(listed.steps());
        run.set(listed.run());
    }

    private void clear() {
        listing.cancel();
        steps.set(List.of());
        run.set(null);
    }

    /// Cancels pending requests and clears the column.
    void close() {
        reading.cancel();
        clear();
    }

    void differ(List<SettingDifference> from) {
        differences.set(from);
    }

    Optional<RunAtStep> shown() {
        return Optional.ofNullable(run.get());
    }
}
