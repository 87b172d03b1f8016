package elboroom.ui.setup;

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
import javafx.beans.value.ObservableObjectValue;
import javafx.beans.value.ObservableValue;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.data.DataSummary;
import elboroom.domain.model.Family;
import elboroom.domain.run.RunSpec;
import elboroom.service.data.DataService;
import elboroom.service.data.LoadedData;
import elboroom.service.run.RunStart;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.ForkPoint;
import elboroom.ui.exploration.Notices;
import elboroom.ui.exploration.ResumeAndFork;
import elboroom.ui.exploration.SessionState;
import elboroom.ui.exploration.TrainingQueue;
import elboroom.ui.exploration.TrainingSession;
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

    public SetupViewModel(Exploration exploration, TrainingSession session, DataService dataService, Notices notices,
            ResumeAndFork resumeAndFork, TrainingQueue queue) {
        this.resumeAndFork = resumeAndFork;
        this.queue = queue;
        this.session = session;
        this.data = new DataChoice(form, dataService, notices);
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
        exploration.run().subscribe(run -> {
            if (run != null && session.state().get().canStart()) {
                live.withoutSending(() -> show(run));
            }
        });
        exploration.examples().subscribe(read -> found(read, exploration.run().get()));
        session.addStartListener(this::showStarted);
        live.enabled().subscribe(on -> {
            if (on) {
                showTraining();
            }
        });
        resumeAndFork.forkPoint().subscribe(from -> {
            if (from == null && data.spec().get().isRelative()) {
                data.offer(data.spec().get());
            }
            form.family().offer(from == null ? List.of(Family.values()) : RunStart.forks(from.run().model()));
            if (from != null) {
                live.enabled().set(false); // the form no longer shows the run in training
                live.withoutSending(() -> show(from));
            }
        });
    }

    /// Shows the started run in the form: always if the user started it; if it came from the queue, only while the
    /// form does not describe another run.
    private void showStarted(boolean asked) {
        if (live.enabled().get()) {
            showTraining();
        } else if (asked) {
            live.enabled().set(true);
        }
    }

    /// Keeps the form equal to the run in training while live changes are on.
    private void showTraining() {
        RunSpec now = session.inEffect().get();
        LoadedData read = session.data();
        if (now != null && read != null && session.state().get().active()) {
            live.withoutSending(() -> {
                if (!data.known(read.spec())) {
                    data.show(read, now.seed());
                }
                form.show(now);
            });
        }
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

    /// Reads the data if needed and starts a run.
    public void train() {
        ForkPoint from = forkPoint().get();
        if (ready.get() && from != null) {
            resumeAndFork.fork(from, form.fork(from, queue::freeName));
        } else if (ready.get()) {
            read((run, loaded) -> session.start(run, loaded));
        }
    }

    /// Reads the data if needed and queues a run.
    public void queue() {
        if (queueable.get()) {
            read((run, _) -> queue.add(run));
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

    /// Fills in the settings of an opened run. Does not access its data: a path is never contacted just because a run
    /// refers to it.
    private void show(RunSpec run) {
        if (!data.known(run.data())) {
            data.offer(run.data());
        }
        form.show(run);
    }

    /// Uses data that were found for the open run for the next run too, unless the user chose others.
    private void found(@Nullable LoadedData read, @Nullable RunSpec run) {
        if (read != null && run != null && data.absent().get() != null && idle()) {
            data.show(read, run.seed());
        }
    }

    /// Fills in a fork; if the snapshot already has all epochs, adds the same number again.
    private void show(ForkPoint from) {
        if (!data.known(from.run().data())) {
            data.show(from.run().data());
        }
        form.show(from.run());
        int epochs = from.run().optimizer().epochs();
        if (from.epoch() >= epochs) {
            form.epochs().text().set(Long.toString((long) from.epoch() + epochs));
        }
    }

    private boolean isValid() {
        return form.valid() && problem.get() == null && !data.reading();
    }

    private boolean idle() {
        return session.state().get().canStart();
    }

    private @Nullable Problem findProblem() {
        DataSummary known = data.summary().get();
        return known == null || !form.valid() ? null : form.problem(known).orElse(null);
    }
}
