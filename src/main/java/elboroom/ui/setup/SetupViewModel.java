package elboroom.ui.setup;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableObjectValue;
import javafx.beans.value.ObservableValue;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.data.DataSummary;
import elboroom.domain.run.Preset;
import elboroom.domain.run.RunSpec;
import elboroom.service.data.DataService;
import elboroom.service.data.LoadedData;
import elboroom.service.training.DiskEstimate;
import elboroom.service.training.StepTimer;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.ForkPoint;
import elboroom.ui.exploration.Notices;
import elboroom.ui.exploration.ResumeAndFork;
import elboroom.ui.exploration.SessionState;
import elboroom.ui.exploration.TrainingQueue;
import elboroom.ui.exploration.TrainingSession;
import elboroom.ui.setup.data.DataChoice;
import org.jspecify.annotations.Nullable;

/// The set-up of the next run: data, model, optimizer. Validates while typing; the learning rate and the family's
/// live settings also reach the run in training. Runs on the FX thread.
public final class SetupViewModel {

    private final RunForm form = new RunForm();
    private final DataChoice data;
    private final ObjectBinding<@Nullable Problem> problem;
    private final BooleanBinding ready;
    private final BooleanBinding queueable;
    private final TrainingSession session;
    private final Notices notices;
    private final ResumeAndFork resumeAndFork;
    private final TrainingQueue queue;
    private final LiveSettings live;
    private final Basis basis;
    private final ObservableValue<Heading> heading;
    private final PresetChoice presets;
    private final RunEstimate estimate;
    private final RunLength length;
    private final Map<Detail, BooleanProperty> unfolded = new EnumMap<>(Detail.class);
    /// Kept, because the form references them only weakly.
    private final Map<Detail, ObservableValue<Detail.State>> states = new EnumMap<>(Detail.class);

    /// @param later runs an action after a delay, on this thread
    public SetupViewModel(Exploration exploration, TrainingSession session, DataService dataService, Notices notices,
            ResumeAndFork resumeAndFork, TrainingQueue queue, StepTimer timer, DiskEstimate disk,
            BiConsumer<Duration, Runnable> later) {
        this.resumeAndFork = resumeAndFork;
        this.queue = queue;
        this.session = session;
        this.data = new DataChoice(form.limit().value(), form.seed().value(), dataService, notices);
        SuitableLikelihood suitable = new SuitableLikelihood(form.likelihood());
        data.spec().subscribe(spec -> suitable.adapt(spec, data.summary().get()));
        data.summary().subscribe(read -> suitable.adapt(data.spec().get(), read));
        data.addShownListener(suitable::forget);
        this.notices = notices;
        this.problem = Bindings.createObjectBinding(this::findProblem,
                Stream.concat(form.observables(), Stream.of(data.summary())).toArray(Observable[]::new));
        Observable[] changing = Stream.concat(form.observables(),
                Stream.of(problem, data.loading(), session.state(), resumeAndFork.forkPoint()))
                .toArray(Observable[]::new);
        this.ready = Bindings.createBooleanBinding(() -> isValid() && idle(), changing);
        this.queueable = Bindings.createBooleanBinding(
                () -> isValid() && !idle() && resumeAndFork.forkPoint().get() == null, changing);
        this.live = new LiveSettings(form, session);
        this.basis = new Basis(form, data);
        this.presets = new PresetChoice(form, data, basis);
        this.length = new RunLength(form, data, basis, resumeAndFork.forkPoint());
        this.heading = Heading.of(basis, live.enabled(), session, resumeAndFork.forkPoint());
        this.estimate = new RunEstimate(timer, disk, Bindings.createObjectBinding(this::toEstimate,
                Stream.concat(Stream.of(changing), Stream.of(basis.preset(), basis.changed()))
                        .toArray(Observable[]::new)),
                later);
        new FormFiller(form.family(), basis, data, live, session, resumeAndFork).follow(exploration);
    }

    /// The form, without the data.
    public RunForm form() {
        return form;
    }

    /// The data and what is known of them.
    public DataChoice data() {
        return data;
    }

    /// The problem of the form with the known data; null while none is known.
    public ObservableObjectValue<@Nullable Problem> problem() {
        return problem;
    }

    /// Whether a run can start now.
    public BooleanBinding ready() {
        return ready;
    }

    /// Whether a run can be queued behind the one in training.
    public BooleanBinding queueable() {
        return queueable;
    }

    /// The values that the form was filled in with.
    Basis basis() {
        return basis;
    }

    /// The run whose settings the form shows.
    ObservableValue<Heading> heading() {
        return heading;
    }

    /// How long the new run described by the form would be trained, and its disk space.
    public RunEstimate estimate() {
        return estimate;
    }

    /// Whether that run is long enough.
    RunLength length() {
        return length;
    }

    /// Whether the details about a subject are shown.
    public BooleanProperty unfolded(Detail subject) {
        return unfolded.computeIfAbsent(subject, _ -> new SimpleBooleanProperty());
    }

    /// The state of the details about a subject.
    ObservableValue<Detail.State> state(Detail subject) {
        return states.computeIfAbsent(subject, _ -> Bindings.createObjectBinding(() -> findState(subject),
                Stream.concat(form.observables(), Stream.of(basis.changed())).toArray(Observable[]::new)));
    }

    private Detail.State findState(Detail subject) {
        if (!form.valid(subject)) {
            return Detail.State.INVALID;
        }
        return form.parts(subject).anyMatch(basis.changed().getValue()::contains)
                ? Detail.State.CHANGED
                : Detail.State.UNCHANGED;
    }

    /// Restores the values of the preset or run that the form was filled in with.
    public void restore() {
        basis.restore();
    }

    /// Whether a run is in training.
    public ObservableValue<Boolean> training() {
        return session.state().map(SessionState::active);
    }

    /// Whether changes in the form are sent to the run in training.
    public BooleanProperty live() {
        return live.enabled();
    }

    /// The initial values of changed live settings, while the form shows the run in training.
    public ReadOnlyObjectProperty<Map<String, String>> initialValues() {
        return live.initialValues();
    }

    /// The snapshot to fork the next run from; null to start with fresh weights.
    public ReadOnlyObjectProperty<@Nullable ForkPoint> forkPoint() {
        return resumeAndFork.forkPoint();
    }

    /// Starts the next run with fresh weights.
    public void leaveFork() {
        resumeAndFork.leaveFork();
    }

    /// The preset that the form was filled in with, also after its run started; null for none.
    public ObservableObjectValue<@Nullable Preset> preset() {
        return basis.shownPreset();
    }

    /// Fills in the form with a preset, for a new run with fresh weights. Chosen data that suit the preset are kept.
    public void choose(Preset preset) {
        leaveFork();
        if (session.state().get().active()) {
            live.enabled().set(false); // the form no longer shows the run in training
        }
        live.withoutSending(() -> presets.choose(preset));
    }

    /// Reads the data if needed and starts a run; further runs of the chosen preset are queued.
    public void train() {
        ForkPoint from = forkPoint().get();
        if (ready.get() && from != null) {
            resumeAndFork.fork(from, form.fork(from, queue::freeName));
        } else if (ready.get()) {
            read((run, loaded) -> {
                List<RunSpec> others = presets.others(run, loaded.summary());
                session.start(run, loaded);
                others.forEach(queue::add);
            });
        }
    }

    /// Reads the data if needed and queues a run, and the further runs of the chosen preset.
    public void queue() {
        if (queueable.get()) {
            read((run, loaded) -> {
                queue.add(run);
                presets.others(run, loaded.summary()).forEach(queue::add);
            });
        }
    }

    /// Describes a run on the data split of its seed.
    private void read(BiConsumer<RunSpec, LoadedData> then) {
        data.load((loaded, seed) -> {
            if (!data.current(loaded, seed)) { // changed while they were read
                read(then);
            } else if (form.valid()) {
                try {
                    then.accept(form.run(loaded.spec(), seed, loaded.summary(), queue::freeName), loaded);
                } catch (ProblemException e) {
                    notices.report(e.problem());
                }
            }
        });
    }

    private boolean isValid() {
        return form.valid() && problem.get() == null && !data.reading();
    }

    /// The new run, if its data are known and nothing is in training.
    private RunEstimate.@Nullable Question toEstimate() {
        DataSummary known = data.summary().get();
        boolean described = basis.preset().get() != null || !basis.changed().getValue().isEmpty();
        boolean trainable = !data.reading() && idle() && forkPoint().get() == null && form.valid();
        return known != null && described && trainable && form.problem(known).isEmpty()
                ? form.question(known, presets.several(form.family().family().get()))
                : null;
    }

    private boolean idle() {
        return session.state().get().canStart();
    }

    private @Nullable Problem findProblem() {
        DataSummary known = data.summary().get();
        return known == null || !form.valid() ? null : form.problem(known).orElse(null);
    }
}
