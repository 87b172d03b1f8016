package elboroom.ui.setup.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

import elboroom.domain.Problem;
import elboroom.domain.data.ArrayOverview;
import elboroom.domain.data.ClassCounts;
import elboroom.domain.data.DataChoices;
import elboroom.domain.data.DataOption;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.domain.data.Examples;
import elboroom.domain.table.MissingValues;
import elboroom.domain.table.TableChoices;
import elboroom.domain.table.TableOverview;
import elboroom.service.BackgroundService.Task;
import elboroom.service.data.DataService;
import elboroom.service.data.LoadedData;
import elboroom.ui.exploration.DataNotice;
import elboroom.ui.exploration.Notices;
import org.jspecify.annotations.Nullable;

/// The data of the next run, and what is known of them once they were read with the form's limit and seed. Runs on
/// the FX thread.
public final class DataChoice {

    /// Value of `loading` while no data are being read.
    public static final double NOT_LOADING = -2;

    private final ObservableValue<@Nullable Integer> limit;
    private final ObservableValue<@Nullable Integer> seed;
    private final DataService service;
    private final Notices notices;
    private final DataNotice lacking;
    private final ReadOnlyObjectWrapper<DataSpec> spec = new ReadOnlyObjectWrapper<>(DataSpec.of(DataSpec.DIGITS));
    private final ReadOnlyObjectWrapper<@Nullable DataSummary> summary = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ClassCounts> classes = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Examples> examples = new ReadOnlyObjectWrapper<>(Examples.NONE);
    private final ReadOnlyObjectWrapper<List<Problem>> hints = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable DataSpec> absent = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ArrayOverview> arrays = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Set<DataOption>> options = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Optional<TableOverview>> table = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty unfolded = new SimpleBooleanProperty();
    private final ReadOnlyDoubleWrapper loading = new ReadOnlyDoubleWrapper(NOT_LOADING);
    /// The state before reading started, restored when it fails or is cancelled.
    private ChosenData settled = ChosenData.unread(spec.get());
    private @Nullable Task task;
    /// Whether the data come from a run instead of the user: then a network folder is not contacted.
    private boolean named;
    private final List<Runnable> shownListeners = new ArrayList<>();

    /// @param limit the maximum number of training examples, 0 for all; null while invalid
    /// @param seed that draws the held-out examples; null while invalid
    public DataChoice(ObservableValue<@Nullable Integer> limit, ObservableValue<@Nullable Integer> seed,
            DataService service, Notices notices) {
        this.limit = limit;
        this.seed = seed;
        this.service = service;
        this.notices = notices;
        this.lacking = new DataNotice(notices);
        limit.subscribe(this::reconsider);
        seed.subscribe(this::reconsider);
    }

    /// The specification of the data; the form's `limit` determines how many are used.
    public ReadOnlyObjectProperty<DataSpec> spec() {
        return spec.getReadOnlyProperty();
    }

    /// The summary of the data, once they were read.
    public ReadOnlyObjectProperty<@Nullable DataSummary> summary() {
        return summary.getReadOnlyProperty();
    }

    /// The classes, once the data were read.
    public ReadOnlyObjectProperty<@Nullable ClassCounts> classes() {
        return classes.getReadOnlyProperty();
    }

    /// Some of the training examples, once the data were read.
    public ReadOnlyObjectProperty<Examples> examples() {
        return examples.getReadOnlyProperty();
    }

    /// Hints about properties of the data that the user may not expect.
    public ReadOnlyObjectProperty<List<Problem>> hints() {
        return hints.getReadOnlyProperty();
    }

    /// The data of the open run if their folder is unknown, so that others are offered instead; else null.
    public ReadOnlyObjectProperty<@Nullable DataSpec> absent() {
        return absent.getReadOnlyProperty();
    }

    /// What can be chosen about how the data are read, as far as that is known.
    public ReadOnlyObjectProperty<Set<DataOption>> options() {
        return options.getReadOnlyProperty();
    }

    /// What is known of a table, once it was read.
    public ReadOnlyObjectProperty<Optional<TableOverview>> table() {
        return table.getReadOnlyProperty();
    }

    /// The arrays of the file, if it has some and they are known; else null.
    public ReadOnlyObjectProperty<@Nullable ArrayOverview> arrays() {
        return arrays.getReadOnlyProperty();
    }

    /// Whether these choices are shown.
    public BooleanProperty unfolded() {
        return unfolded;
    }

    /// The fraction of the data read, −1 while unknown, `NOT_LOADING` if none are being read.
    public ReadOnlyDoubleProperty loading() {
        return loading.getReadOnlyProperty();
    }

    public boolean reading() {
        return loading.get() != NOT_LOADING;
    }

    /// Chooses built-in data, `digits` or `toy:<name>`, and reads them.
    public void useBuiltIn(String source) {
        choose(DataSpec.of(source));
    }

    /// Chooses a folder or file of data and reads it. Missing values of a table are masked, unless the user chooses
    /// otherwise afterwards.
    public void use(Path folder) {
        DataSpec data = DataSpec.of(folder.toAbsolutePath().toString());
        choose(data.isTable()
                ? data.withChoices(data.choices().withTable(TableChoices.AUTOMATIC.with(MissingValues.MASK)))
                : data);
    }

    /// Chooses how the data are read, and reads them again if that differs.
    public void read(UnaryOperator<DataChoices> change) {
        DataSpec before = spec.get();
        DataChoices chosen = change.apply(before.choices());
        if (!chosen.equals(before.choices())) {
            choose(ChosenData.unread(before.withLimit(0).withChoices(chosen)).offering(options.get(), arrays.get()),
                    (_, _) -> {});
        }
    }

    /// Reports why something that the user entered cannot be used.
    public void refuse(Problem problem) {
        notices.report(problem);
    }

    /// Registers a listener that is called when the data of a run are shown.
    public void addShownListener(Runnable listener) {
        shownListeners.add(listener);
    }

    /// Cancels reading and restores the previous data.
    public void cancelLoading() {
        endLoading();
        take(settled);
    }

    /// Chooses the data of a run without reading them, or the digits if their folder is unknown.
    public void offer(DataSpec data) {
        DataSpec place = service.chosenFolder(data);
        show(place.isRelative() ? ChosenData.missing(data) : ChosenData.unread(place.unpinned()));
    }

    /// Chooses data without reading them.
    public void show(DataSpec data) {
        show(ChosenData.unread(service.chosenFolder(data).unpinned()));
    }

    /// Chooses data that were read.
    ///
    /// @param seed that they were read with
    public void show(LoadedData data, long seed) {
        show(ChosenData.read(data.spec().unpinned(), data, seed));
    }

    private void show(ChosenData data) {
        endLoading();
        settle(data);
        named = true;
        shownListeners.forEach(Runnable::run);
    }

    /// Whether these data are chosen, with any limit, and were read.
    public boolean known(DataSpec data) {
        DataSpec chosen = spec.get();
        return summary.get() != null && !reading()
                && data.unpinned().equals(chosen.unpinned().withLimit(data.limit()));
    }

    /// Whether data match the form's current limit and seed, which may have changed during reading.
    public boolean current(LoadedData loaded, long seed) {
        return seed == value(this.seed, 1) && loaded.spec().limit() == value(limit, 0);
    }

    /// Reads the data, to see them before a run starts.
    void read() {
        load((_, _) -> {});
    }

    /// Reads the data unless they are cached.
    ///
    /// @param then receives the data and the seed that they were read with
    public void load(ObjLongConsumer<LoadedData> then) {
        endLoading();
        loading.set(-1);
        DataSpec chosen = spec.get();
        DataSpec limited = new DataSpec(chosen.source(), chosen.choices(), value(limit, 0));
        long seed = value(this.seed, 1);
        Consumer<LoadedData> done = loaded -> {
            loading.set(NOT_LOADING);
            lacking.clear();
            settle(ChosenData.read(chosen.withChoices(loaded.spec().choices()).unpinned(), loaded, seed));
            then.accept(loaded, seed);
        };
        Consumer<Problem> failed = problem -> {
            cancelLoading();
            reportMissing(problem, then);
        };
        task = named
                ? service.loadNamed(limited, seed, loading::set, done, failed)
                : service.load(limited, seed, loading::set, done, failed);
    }

    private void reportMissing(Problem problem, ObjLongConsumer<LoadedData> then) {
        lacking.report(problem,
                folder -> choose(ChosenData.unread(DataSpec.of(folder.toAbsolutePath().toString())), then));
    }

    private static int value(ObservableValue<@Nullable Integer> number, int otherwise) {
        return Objects.requireNonNullElse(number.getValue(), otherwise);
    }

    private void choose(DataSpec data) {
        choose(ChosenData.unread(data), (_, _) -> {});
    }

    private void choose(ChosenData data, ObjLongConsumer<LoadedData> then) {
        named = false;
        lacking.clear();
        take(data);
        load(then);
    }

    private void endLoading() {
        if (task != null) {
            task.cancel();
        }
        loading.set(NOT_LOADING);
    }

    private void settle(ChosenData chosen) {
        settled = chosen;
        take(chosen);
    }

    /// Hides counts that were read with another limit or seed.
    private void reconsider() {
        if (!reading()) {
            take(settled);
        }
    }

    private void take(ChosenData known) {
        ChosenData chosen = known.with(new ChosenData.Reading(value(limit, 0), value(seed, 1)));
        spec.set(chosen.spec());
        arrays.set(chosen.arrays());
        options.set(chosen.options());
        table.set(chosen.table());
        classes.set(chosen.classes());
        examples.set(chosen.examples());
        hints.set(chosen.hints());
        absent.set(chosen.absent());
        summary.set(chosen.summary());
    }
}
