package elboroom.ui.setup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableObjectValue;
import javafx.beans.value.ObservableValue;

import elboroom.domain.DataSpec;
import elboroom.domain.DataSummary;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.RunSpec;
import elboroom.domain.TrainingState;
import elboroom.service.BackgroundService.Task;
import elboroom.service.DataService;
import elboroom.service.LoadedData;
import elboroom.ui.exploration.Continuing;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.ForkPoint;
import elboroom.ui.exploration.Notices;
import elboroom.ui.exploration.TrainingQueue;
import elboroom.ui.exploration.TrainingSession;
import org.jspecify.annotations.Nullable;

/// What the next run will be: data, model, optimiser. Values are checked as they are typed; the learning rate and live
/// settings of the family also reach the run in training.
public final class SetupViewModel {

    /// No data are being read.
    public static final double NOT_LOADING = -2;

    /// Data that were chosen, and what is known of them.
    private record Choice(DataSpec data, @Nullable DataSummary summary, boolean fitted) {}

    private final RunForm form = new RunForm();
    private final ObjectProperty<DataSpec> data = new SimpleObjectProperty<>(DataSpec.of(DataSpec.DIGITS));
    private final ObjectProperty<@Nullable DataSummary> summary = new SimpleObjectProperty<>();
    private final BooleanProperty fitted = new SimpleBooleanProperty();
    private final ReadOnlyDoubleWrapper loading = new ReadOnlyDoubleWrapper(NOT_LOADING);
    private final ObjectBinding<@Nullable Problem> problem;
    private final BooleanBinding ready;
    private final BooleanBinding queueable;
    private final TrainingSession session;
    private final DataService dataService;
    private final Notices notices;
    private final Continuing continuing;
    private final TrainingQueue queue;
    private final LiveSettings live;
    /// What there was before reading began, and is again when it fails or is cancelled.
    private Choice settled = new Choice(data.get(), null, false);
    private @Nullable Task task;

    public SetupViewModel(Exploration exploration, TrainingSession session, DataService dataService, Notices notices,
            Continuing continuing, TrainingQueue queue) {
        this.continuing = continuing;
        this.queue = queue;
        this.session = session;
        this.dataService = dataService;
        this.notices = notices;
        this.problem = Bindings.createObjectBinding(this::findProblem,
                Stream.concat(form.observables(), Stream.of(summary)).toArray(Observable[]::new));
        Observable[] changing = Stream.concat(form.observables(),
                Stream.of(problem, loading, session.state(), continuing.forkPoint())).toArray(Observable[]::new);
        this.ready = Bindings.createBooleanBinding(() -> sound() && idle(), changing);
        this.queueable = Bindings.createBooleanBinding(
                () -> sound() && !idle() && continuing.forkPoint().get() == null, changing);
        this.live = new LiveSettings(form, session);
        exploration.run().subscribe(run -> {
            if (run != null && session.state().get() == TrainingState.IDLE) {
                show(run);
            }
        });
        continuing.forkPoint().subscribe(from -> {
            if (from != null) {
                show(from);
            }
        });
    }

    /// What is filled in, apart from the data.
    public RunForm form() {
        return form;
    }

    /// Which data; `limit` decides how many of them.
    public ObjectProperty<DataSpec> data() {
        return data;
    }

    /// What is known of the data, once they were read.
    public ObjectProperty<@Nullable DataSummary> summary() {
        return summary;
    }

    /// Whether the images are fitted to a side and to channels that one can choose.
    public BooleanProperty fitted() {
        return fitted;
    }

    /// What keeps the form from making sense with the data that are known; null while nothing is known to.
    public ObservableObjectValue<@Nullable Problem> problem() {
        return problem;
    }

    /// The part of the data that is read, −1 while unknown, `NOT_LOADING` while nothing is.
    public ReadOnlyDoubleProperty loading() {
        return loading.getReadOnlyProperty();
    }

    /// Whether a run can start now.
    public BooleanBinding ready() {
        return ready;
    }

    /// Whether a run can wait for the one in training.
    public BooleanBinding queueable() {
        return queueable;
    }

    /// Whether a run is in training.
    public ObservableValue<Boolean> training() {
        return session.state().map(state -> state != TrainingState.IDLE);
    }

    /// Whether the run in training is told what changes in the form.
    public BooleanProperty live() {
        return live.on();
    }

    /// Chooses data that come with the program, `digits` or `toy:<name>`, and reads them.
    public void useBuiltIn(String source) {
        choose(DataSpec.of(source));
    }

    /// Chooses a folder of data, and reads it.
    public void useFolder(Path folder) {
        choose(DataSpec.of(folder.toAbsolutePath().toString()));
    }

    /// Chooses to what side and channels an image folder's images are fitted.
    public void fitImages(int side, int channels) {
        choose(new DataSpec(data.get().source(), side, channels, 0));
    }

    /// The snapshot with which the next run begins; null where it begins with fresh weights.
    public ObjectProperty<@Nullable ForkPoint> forkPoint() {
        return continuing.forkPoint();
    }

    /// Reads the data if need be, and starts a run.
    public void train() {
        ForkPoint from = forkPoint().get();
        if (ready.get() && from != null) {
            continuing.fork(from, form.fork(from, queue::freeName));
        } else if (ready.get()) {
            load(this::start);
        }
    }

    /// Reads the data if need be, and has a run wait for the one in training.
    public void queue() {
        if (queueable.get()) {
            load(loaded -> queue.add(form.run(loaded.spec(), loaded.summary(), queue::freeName)));
        }
    }

    /// Ends the reading of data: those there were before are chosen again.
    public void cancelLoading() {
        endLoading();
        take(settled);
    }

    private void choose(DataSpec chosen) {
        take(new Choice(chosen, null, false));
        load(_ -> {});
    }

    private void load(Consumer<LoadedData> then) {
        endLoading();
        loading.set(-1);
        DataSpec chosen = data.get();
        int most = Objects.requireNonNullElse(form.limit().value().get(), 0);
        task = dataService.load(new DataSpec(chosen.source(), chosen.side(), chosen.channels(), most), 1, loading::set,
                loaded -> {
                    loading.set(NOT_LOADING);
                    settle(new Choice(chosen, loaded.summary(), loaded.fitted()));
                    then.accept(loaded);
                }, problem -> {
                    cancelLoading();
                    notices.report(problem);
                });
    }

    private void endLoading() {
        if (task != null) {
            task.cancel();
        }
        loading.set(NOT_LOADING);
    }

    private void settle(Choice choice) {
        settled = choice;
        take(choice);
    }

    private void take(Choice choice) {
        if (!Likelihoods.of(choice.data()).contains(form.likelihood().get())) {
            form.likelihood().set(Likelihoods.GAUSSIAN);
        }
        data.set(choice.data());
        fitted.set(choice.fitted());
        summary.set(choice.summary());
    }

    private void start(LoadedData loaded) {
        try {
            session.start(form.run(loaded.spec(), loaded.summary(), queue::freeName), loaded);
        } catch (ProblemException e) {
            notices.report(e.problem());
        }
    }

    /// Takes over the settings of a run that is looked at, so that they can be seen and changed; where its data are not
    /// on this computer, the built-in digits stand in.
    private void show(RunSpec run) {
        boolean there = run.data().builtIn() || Files.isDirectory(Path.of(run.data().source()));
        endLoading();
        settle(new Choice(there ? run.data() : DataSpec.of(DataSpec.DIGITS), null, false));
        form.show(run);
    }

    /// With as many epochs more as the run has, where it has them all.
    private void show(ForkPoint from) {
        show(from.run());
        int epochs = from.run().optimizer().epochs();
        if (from.epoch() >= epochs) {
            form.epochs().text().set(Integer.toString(from.epoch() + epochs));
        }
    }

    private boolean sound() {
        return form.valid() && problem.get() == null && loading.get() == NOT_LOADING;
    }

    private boolean idle() {
        return session.state().get() == TrainingState.IDLE;
    }

    private @Nullable Problem findProblem() {
        DataSummary known = summary.get();
        return known == null || !form.valid() ? null : form.problem(known).orElse(null);
    }
}
