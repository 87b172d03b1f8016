package elboroom.ui.compare;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import elboroom.domain.run.RunSpec;
import elboroom.domain.run.SettingsTable;
import elboroom.domain.run.StoredSnapshot;
import elboroom.service.data.ImageService;
import elboroom.service.data.LoadedData;
import elboroom.service.run.RunAtStep;
import elboroom.service.run.RunLibrary;
import elboroom.ui.exploration.Exploration;

/// Two to four runs, or steps of one run, compared side by side on one probe. Runs on the FX thread.
public final class CompareViewModel {

    public static final int MOST = 4;
    public static final int LEAST = 2;

    /// How often the steps of the runs are listed again while the workspace is shown, since any run may be in
    /// training.
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Exploration exploration;
    private final BiConsumer<Duration, Runnable> later;
    private final CompareServices services;
    private final DatasetCache datasets;
    private final ProbeViewModel probe;
    private final ObservableList<ColumnViewModel> columns = FXCollections.observableArrayList();
    private final ObservableList<Path> runs = FXCollections.observableArrayList();
    private final LinkedSelection linking = new LinkedSelection(columns);
    private final Alignment alignment;
    private final BooleanProperty common = new SimpleBooleanProperty();
    private final BooleanProperty lasso = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper otherUnits = new ReadOnlyBooleanWrapper();
    private boolean present;
    private boolean waiting;

    /// @param later runs an action after a delay, on this thread
    public CompareViewModel(Exploration exploration, CompareServices services, RandomGenerator random,
            BiConsumer<Duration, Runnable> later) {
        this.later = later;
        this.exploration = exploration;
        this.services = services;
        datasets = new DatasetCache(services.data());
        probe = new ProbeViewModel(services.images(), services.notices(), random);
        alignment = new Alignment(columns, services);
        probe.image().subscribe(_ -> columns.forEach(column -> column.probe().ask()));
        probe.inverted().subscribe(_ -> columns.forEach(column -> column.probe().ask()));
        probe.end().subscribe(_ -> columns.forEach(column -> column.probe().askEnd()));
        probe.path().subscribe(_ -> columns.forEach(column -> column.probe().askEnd()));
        probe.examples().subscribe(_ -> commonChanged());
        common.subscribe(_ -> commonChanged());
        probe.rank().subscribe(_ -> columns.forEach(column -> column.probe().askLine()));
    }

    public ProbeViewModel probe() {
        return probe;
    }

    /// Returns the columns from left to right.
    public ObservableList<ColumnViewModel> columns() {
        return columns;
    }

    /// Returns the runs to choose from.
    public ObservableList<Path> runs() {
        return runs;
    }

    public LinkedSelection linking() {
        return linking;
    }

    /// Whether the other maps are aligned to the first one.
    public BooleanProperty align() {
        return alignment.on();
    }

    /// Whether all maps show the data set of the probe's examples instead of their runs' own.
    public BooleanProperty common() {
        return common;
    }

    /// Whether dragging on a map draws a lasso.
    public BooleanProperty lasso() {
        return lasso;
    }

    /// Returns whether values in nats are not comparable between the columns.
    public ReadOnlyBooleanProperty otherUnits() {
        return otherUnits.getReadOnlyProperty();
    }

    /// Whether a run is shipped with the program.
    boolean isBundled(Path run) {
        return services.library().isBundled(run);
    }

    /// Called when the workspace is shown: lists the runs again and, if nothing is compared yet, starts a comparison.
    public void enter() {
        present = true;
        follow();
        columns.forEach(ColumnViewModel::refresh);
        services.files().run(_ -> services.library().list(), _ -> {}, found -> {
            if (!runs.equals(found)) {
                runs.setAll(found);
            }
            if (columns.isEmpty()) {
                begin(found);
            }
        }, services.notices()::report);
    }

    /// Called when the workspace is hidden: steps are no longer listed.
    public void leave() {
        present = false;
    }

    private void follow() {
        if (!waiting) {
            waiting = true;
            later.accept(EVERY, () -> {
                waiting = false;
                if (present) {
                    columns.forEach(ColumnViewModel::list);
                    follow();
                }
            });
        }
    }

    private void begin(List<Path> found) {
        RunSpec run = exploration.run().get();
        String name = run == null ? "" : run.name();
        services.files().run(_ -> first(found, name), _ -> {}, choices -> {
            if (columns.isEmpty()) {
                compare(choices);
            }
        }, services.notices()::report);
    }

    /// Returns the run of this name at its newest and at its first step; if it has only one step, that run and
    /// another one.
    private List<ColumnChoice> first(List<Path> found, String name) {
        Optional<Path> named = found.stream().filter(run -> RunLibrary.name(run).equals(name)).findFirst();
        List<Path> order = new ArrayList<>(found);
        named.ifPresent(entry -> {
            order.remove(entry);
            order.addFirst(entry);
        });
        if (order.isEmpty()) {
            return List.of();
        }
        List<StoredSnapshot> kept = services.library().open(order.getFirst()).storedRun().snapshots();
        ColumnChoice newest = ColumnChoice.newest(order.getFirst());
        if (kept.size() > 1) {
            return List.of(newest, new ColumnChoice(order.getFirst(), OptionalLong.of(kept.getFirst().step())));
        }
        return order.stream().limit(LEAST).map(ColumnChoice::newest).toList();
    }

    /// Replaces the compared runs by these; only the first four are used.
    public void compare(List<ColumnChoice> choices) {
        List.copyOf(columns).forEach(this::drop);
        choices.stream().limit(MOST).forEach(this::add);
    }

    /// Adds a column if there are fewer than four.
    public void add(ColumnChoice choice) {
        if (columns.size() < MOST) {
            ColumnViewModel column = new ColumnViewModel(services, datasets, probe);
            columns.add(column);
            commonChanged();
            column.run().subscribe(_ -> runsChanged());
            column.map().latents().subscribe(_ -> mapsChanged());
            column.open(choice);
        }
    }

    /// Adds a column for a run that is not compared yet or, if there is none, for the first run.
    public void add() {
        List<Path> shown = columns.stream().map(column -> column.folder().get()).filter(Objects::nonNull)
                .toList();
        runs.stream().filter(run -> !shown.contains(run)).findFirst().or(() -> runs.stream().findFirst())
                .ifPresent(run -> add(ColumnChoice.newest(run)));
    }

    /// Removes a column unless only two are left.
    public void remove(ColumnViewModel column) {
        if (columns.size() > LEAST) {
            drop(column);
            runsChanged();
            mapsChanged();
        }
    }

    /// Called when a run was renamed: its columns follow.
    public void renamed(Path before, Path after) {
        runs.replaceAll(run -> run.equals(before) ? after : run);
        of(before).forEach(column -> column.rename(after));
    }

    /// Called when a run was deleted: its columns are removed or, if fewer than two would be left, empty. The next
    /// visit starts a new comparison if all are empty.
    public void deleted(Path run) {
        runs.remove(run);
        for (ColumnViewModel column : of(run)) {
            column.forget();
            remove(column);
        }
        if (columns.stream().allMatch(column -> column.folder().get() == null)) {
            List.copyOf(columns).forEach(this::drop);
        }
    }

    private List<ColumnViewModel> of(Path run) {
        return columns.stream().filter(column -> run.equals(column.folder().get())).toList();
    }

    private void drop(ColumnViewModel column) {
        columns.remove(column);
        column.close();
    }

    private List<RunAtStep> shown() {
        return columns.stream().flatMap(column -> column.shown().stream()).toList();
    }

    private void runsChanged() {
        List<RunSpec> specs = shown().stream().map(RunAtStep::spec).toList();
        SettingsTable differing = SettingsTable
                .of(specs, shown().stream().map(shown -> shown.opened().history().changes()).toList())
                .differing();
        int at = 0;
        for (ColumnViewModel column : columns) {
            int place = column.shown().isPresent() ? at++ : -1;
            column.differ(place < 0
                    ? List.of()
                    : differing.rows().stream().map(row -> new SettingDifference(row.key(), row.values().get(place)))
                            .toList());
        }
        otherUnits.set(!RunSpec.comparable(specs));
        datasets.keep(specs);
        offer(shown());
    }

    /// Offers the examples of the first run whose data can be read; if there are none, drawn digits.
    private void offer(List<RunAtStep> candidates) {
        List<RunAtStep> images = candidates.stream().filter(run -> !run.spec().model().shape().points()).toList();
        if (images.isEmpty()) {
            return;
        }
        datasets.ask(images.getFirst().spec(), data -> {
            if (shown().contains(images.getFirst())) {
                probe.offer(data);
            }
        }, _ -> {
            if (images.size() > 1) {
                offer(images.subList(1, images.size()));
            } else if (shown().stream().anyMatch(run -> ImageService.drawsDigits(run.spec().model().shape()))) {
                probe.offerDrawn();
            }
        });
    }

    private void commonChanged() {
        LoadedData data = common.get() ? probe.examples().get() : null;
        columns.forEach(column -> column.map().show(data));
    }

    private void mapsChanged() {
        linking.update();
        alignment.update();
    }
}
