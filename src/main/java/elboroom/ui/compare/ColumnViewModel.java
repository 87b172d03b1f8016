package elboroom.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import elboroom.domain.Problem;
import elboroom.domain.run.LibraryEntry;
import elboroom.service.BackgroundService.Task;
import org.jspecify.annotations.Nullable;

/// One run at one of its steps, with its results for the probe and its map. Runs on the FX thread.
public final class ColumnViewModel {

    private final CompareServices bench;
    private final ColumnProbe probe;
    private final ColumnMap map;
    private final ReadOnlyObjectWrapper<@Nullable LibraryEntry> entry = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RunAtStep> read = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<SettingDifference>> differences = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<StepChoice>> moments = new ReadOnlyObjectWrapper<>(List.of());
    private Task reading = () -> {};
    private Task listing = () -> {};

    ColumnViewModel(CompareServices bench, DatasetCache shelf, ProbeViewModel shared) {
        this.bench = bench;
        probe = new ColumnProbe(bench, shared);
        map = new ColumnMap(bench, shelf);
        read.subscribe(now -> {
            listing.cancel();
            moments.set(now == null ? List.of() : now.moments());
            map.show(now);
            probe.show(now, map.latents().get());
        });
        map.latents().subscribe(latents -> probe.show(read.get(), latents));
    }

    /// Returns the shown or requested run; null before one is chosen.
    public ReadOnlyObjectProperty<@Nullable LibraryEntry> entry() {
        return entry.getReadOnlyProperty();
    }

    /// Returns the run at its step; null while it is being read.
    public ReadOnlyObjectProperty<@Nullable RunAtStep> read() {
        return read.getReadOnlyProperty();
    }

    /// Returns the steps of the run to choose from.
    public ReadOnlyObjectProperty<List<StepChoice>> moments() {
        return moments.getReadOnlyProperty();
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
        entry.set(choice.run());
        read(() -> RunAtStep.of(bench.library(), choice));
    }

    /// Shows another step of the same run.
    public void choose(StepChoice moment) {
        RunAtStep shown = read.get();
        if (shown != null && shown.snapshot().step() != moment.step()) {
            read(() -> shown.at(moment.step()));
        }
    }

    /// Reads the run folder again, because there may be new steps; the current step is kept.
    void refresh() {
        RunAtStep shown = read.get();
        LibraryEntry chosen = entry.get();
        if (shown != null && chosen != null && !chosen.bundled()) {
            read(() -> RunAtStep.of(bench.library(),
                    new ColumnChoice(chosen, OptionalLong.of(shown.snapshot().step()))));
        }
    }

    /// Lists the steps again and keeps the current step. If listing fails, the list is unchanged.
    void list() {
        RunAtStep shown = read.get();
        LibraryEntry chosen = entry.get();
        if (shown != null && chosen != null && !chosen.bundled()) {
            listing.cancel();
            listing = bench.files().run(_ -> shown.momentsNow(), _ -> {}, moments::set, _ -> {});
        }
    }

    private void read(Supplier<RunAtStep> reader) {
        reading.cancel();
        problem.set(null);
        reading = bench.files().run(_ -> reader.get(), _ -> {}, read::set, why -> {
            read.set(null);
            problem.set(why);
        });
    }

    /// Cancels pending requests and clears the column.
    void close() {
        reading.cancel();
        listing.cancel();
        read.set(null);
    }

    void differ(List<SettingDifference> from) {
        differences.set(from);
    }

    Optional<RunAtStep> shown() {
        return Optional.ofNullable(read.get());
    }
}
