package elboroom.ui.runs;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import elboroom.domain.ProblemException;
import elboroom.domain.run.Fork;
import elboroom.domain.run.RunInfo;
import elboroom.domain.run.RunSpec;
import elboroom.domain.run.SettingsTable;
import elboroom.domain.training.History;
import elboroom.service.BackgroundService.Task;
import elboroom.ui.control.chart.LossSeries;
import elboroom.ui.exploration.Notices;

/// The overlaid losses of the selected runs, and the settings in which they differ. Runs on the FX thread.
public final class OverlayViewModel {

    /// The maximum number of runs; the same as the number of line colours.
    static final int MOST = 6;

    /// The settings in which some runs differ.
    ///
    /// @param names of the runs, in the order of the table's values
    /// @param comparable whether values in nats are comparable between the runs
    public record Settings(List<String> names, SettingsTable table, boolean comparable) {

        static final Settings NONE = of(List.of());

        static Settings of(List<RunInfo> runs) {
            List<RunInfo> known = runs.stream().filter(run -> run.spec().isPresent()).toList();
            List<RunSpec> specs = known.stream().map(run -> run.spec().orElseThrow()).toList();
            return new Settings(known.stream().map(run -> run.name()).toList(),
                    SettingsTable.of(specs, known.stream().map(run -> run.changes()).toList()).differing(),
                    RunSpec.comparable(specs));
        }
    }

    private final RunsServices files;
    private final Notices notices;
    private final Supplier<List<RunInfo>> all;
    private final ObservableValue<List<RunInfo>> selected;
    private final RunColours colours = new RunColours(MOST);
    private final Map<RunInfo, History> known = new HashMap<>();
    private final ReadOnlyObjectWrapper<List<RunCurves>> curves = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Settings> settings = new ReadOnlyObjectWrapper<>(Settings.NONE);
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.BOUND);
    private final BooleanProperty logarithmic = new SimpleBooleanProperty();
    private final ObjectProperty<Double> smoothing = new SimpleObjectProperty<>(0.0);
    private final ObjectProperty<Set<Integer>> hiddenRuns = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<Set<Integer>> hiddenParts = new SimpleObjectProperty<>(Set.of());
    private List<RunInfo> runs = List.of();
    private Task reading = () -> {};

    /// @param all returns all listed runs
    OverlayViewModel(ObservableValue<List<RunInfo>> selected, Supplier<List<RunInfo>> all, RunsServices files,
            Notices notices) {
        this.all = all;
        this.files = files;
        this.notices = notices;
        this.selected = selected;
        selected.subscribe(this::lay);
        measure.subscribe(_ -> draw());
    }

    /// Returns the runs that the user has selected, including unreadable ones.
    ObservableValue<List<RunInfo>> selected() {
        return selected;
    }

    /// Returns the curves of the selected runs; of the first six if there are more.
    ReadOnlyObjectProperty<List<RunCurves>> curves() {
        return curves.getReadOnlyProperty();
    }

    /// Returns the number of runs whose curves are shown.
    public ObservableValue<Integer> shown() {
        return curves.map(List::size);
    }

    /// Returns the settings in which the selected runs differ.
    public ReadOnlyObjectProperty<Settings> settings() {
        return settings.getReadOnlyProperty();
    }

    /// Returns whether values in nats are not comparable between the runs.
    public ObservableValue<Boolean> otherUnits() {
        return settings.map(now -> !now.comparable());
    }

    public ObjectProperty<Measure> measure() {
        return measure;
    }

    public BooleanProperty logarithmic() {
        return logarithmic;
    }

    /// The weight of the moving average that smooths the training curves; 0 for none.
    public ObjectProperty<Double> smoothing() {
        return smoothing;
    }

    /// The hidden runs, by colour index.
    public ObjectProperty<Set<Integer>> hiddenRuns() {
        return hiddenRuns;
    }

    /// The ids of the hidden splits.
    public ObjectProperty<Set<Integer>> hiddenParts() {
        return hiddenParts;
    }

    private void lay(List<RunInfo> selected) {
        Set<String> names = names();
        runs = selected.stream().filter(run -> run.spec().isPresent()).limit(MOST).toList();
        settings.set(Settings.of(runs));
        if (!names.equals(names())) {
            hiddenRuns.set(Set.of());
        }
        known.keySet().retainAll(runs);
        reading.cancel();
        List<RunInfo> unknown = runs.stream().filter(run -> !known.containsKey(run)).toList();
        if (unknown.isEmpty()) {
            draw();
        } else {
            read(unknown);
        }
    }

    private Set<String> names() {
        return runs.stream().map(run -> run.name()).collect(Collectors.toSet());
    }

    private void read(List<RunInfo> unknown) {
        reading = files.disk().run(_ -> unknown.stream().map(this::history).toList(), _ -> {}, logs -> {
            for (int i = 0; i < logs.size(); i++) {
                known.put(unknown.get(i), logs.get(i));
            }
            draw();
        }, notices::report);
    }

    /// Returns an empty history if it cannot be read; the problem is shown in the run's details.
    private History history(RunInfo run) {
        try {
            return files.library().history(run.folder());
        } catch (ProblemException _) {
            return History.EMPTY;
        }
    }

    private void draw() {
        Map<Path, Integer> colour = colours.of(runs.stream().map(run -> run.folder()).toList());
        curves.set(runs.stream().filter(known::containsKey)
                .map(run -> curves(run, Objects.requireNonNull(colour.get(run.folder())))).toList());
    }

    /// Called when the list of all runs has changed: there may be new forks.
    void listChanged() {
        if (curves.get().stream().anyMatch(shown -> runs.stream()
                .anyMatch(run -> run.name().equals(shown.name()) && !forks(run).equals(shown.forks())))) {
            draw();
        }
    }

    /// Returns the listed runs that were forked from a run, ordered by step.
    private List<Fork> forks(RunInfo run) {
        return all.get().stream().flatMap(other -> other.spec().flatMap(RunSpec::parent)
                .filter(parent -> parent.run().equals(run.name()))
                .map(parent -> new Fork(other.name(), parent.step())).stream())
                .sorted(Comparator.comparingLong(Fork::step).thenComparing(Fork::run)).toList();
    }

    private RunCurves curves(RunInfo run, int colour) {
        RunSpec spec = run.spec().orElseThrow();
        History history = Objects.requireNonNull(known.get(run));
        Measure drawn = measure.get();
        return new RunCurves(run.name(), colour, spec, history, forks(run),
                LossSeries.of(history, losses -> drawn.of(spec.model().family().family(), losses)));
    }
}
