package elboroom.ui.exploration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import elboroom.domain.Problem;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.Advice;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.History;
import elboroom.domain.training.RunEvent;
import elboroom.domain.training.TrainingEvent;
import elboroom.service.data.LoadedData;
import elboroom.service.run.OpenRun;
import elboroom.service.run.RunStart;
import org.jspecify.annotations.Nullable;

/// The run in training as the window sees it: its state, its metrics, and whether the window follows it. Runs on the
/// FX thread.
public final class TrainingSession {

    /// Commands to the training service, which executes them within a step.
    public interface Commands {

        OpenRun start(RunSpec run, LoadedData data);

        OpenRun start(RunStart start, LoadedData data);

        void pause();

        void resume();

        void stop();

        void set(String setting, double value);

        void setLearningRate(double learningRate);
    }

    /// Listener for runs that start or resume.
    @FunctionalInterface
    public interface StartListener {

        /// Called once the run is the one in training.
        ///
        /// @param asked whether the user started this run; false if it comes from the queue
        void begun(boolean asked);
    }

    private final Exploration exploration;
    private final Notices notices;
    private final Commands commands;
    private final SessionControl control;
    private final ReadOnlyObjectWrapper<@Nullable RunSpec> run = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RunSpec> inEffect = new ReadOnlyObjectWrapper<>();
    private final List<Consumer<TrainingEvent>> listeners = new ArrayList<>();
    private final List<StartListener> beginnings = new ArrayList<>();
    private final ActiveAlarms alarms;
    private HistoryBuilder history = new HistoryBuilder(History.EMPTY);
    /// The run as it was when it started.
    private @Nullable OpenRun started;
    private @Nullable Snapshot newest;
    /// The state before the run started; kept until its first snapshot.
    private @Nullable ExplorationState before;

    public TrainingSession(Exploration exploration, Notices notices, Commands commands) {
        this.exploration = exploration;
        this.notices = notices;
        this.commands = commands;
        this.alarms = new ActiveAlarms(notices);
        this.control = new SessionControl(notices);
        exploration.run().subscribe(() -> notices.showAlarms(followed()));
    }

    public ReadOnlyObjectProperty<SessionState> state() {
        return control.state();
    }

    /// Returns the run in training, or the last one trained.
    public ReadOnlyObjectProperty<@Nullable RunSpec> run() {
        return run.getReadOnlyProperty();
    }

    /// Returns that run with its live settings as they are now; `run` has them as of its start.
    public ReadOnlyObjectProperty<@Nullable RunSpec> inEffect() {
        return inEffect.getReadOnlyProperty();
    }

    /// Returns whether that run is in a folder.
    public boolean isRun(Path folder) {
        return started != null && started.storedRun() != null && started.storedRun().isIn(folder);
    }

    /// Returns the data of that run; null if there was none.
    public @Nullable LoadedData data() {
        return started == null ? null : started.examples();
    }

    /// Adds a listener for runs that start or resume.
    public void addStartListener(StartListener listener) {
        beginnings.add(listener);
    }

    /// Adds a listener for training events; it is called after the session has processed the event.
    public void listen(Consumer<TrainingEvent> listener) {
        listeners.add(listener);
    }

    /// Starts a run and follows it.
    public void start(RunSpec newRun, LoadedData newData) {
        begin(() -> commands.start(newRun, newData), newRun, true, true);
    }

    /// Starts a run and follows it if the previous one was followed; otherwise the open run stays open.
    public void next(RunSpec newRun, LoadedData newData) {
        begin(() -> commands.start(newRun, newData), newRun, false, followed());
    }

    /// Starts or resumes a prepared run and follows it.
    public void start(RunStart start, LoadedData newData) {
        begin(() -> commands.start(start, newData), start.inEffect(), true, true);
    }

    /// Has no effect while a run is in training. If the run cannot start, the state is unchanged.
    private void begin(Supplier<OpenRun> start, RunSpec settings, boolean asked, boolean follows) {
        SessionState last = control.now();
        if (control.move(SessionState.STARTING)) {
            OpenRun begun;
            try {
                begun = start.get();
            } catch (RuntimeException e) {
                control.move(last);
                throw e;
            }
            begin(begun, settings, asked);
            if (follows) {
                follow();
            }
        }
    }

    private void begin(OpenRun begun, RunSpec settings, boolean asked) {
        started = begun;
        history = new HistoryBuilder(begun.history());
        newest = null;
        before = exploration.state();
        run.set(begun.spec());
        inEffect.set(settings);
        alarms.withdrawAll();
        control.started();
        beginnings.forEach(listener -> listener.begun(asked));
    }

    public void pause() {
        if (control.now().canPause()) {
            commands.pause();
            control.pause();
        }
    }

    /// While training waits for the disk, it resumes only after the wait.
    public void resume() {
        if (control.now().canResume()) {
            commands.resume();
            control.resume();
        }
    }

    /// Requests training to stop; it has ended when `Finished` arrives.
    public void stop() {
        if (control.move(SessionState.STOPPING)) {
            commands.stop();
        }
    }

    /// Changes a setting of the model family during training.
    public void set(String setting, double value) {
        RunSpec now = inEffect.get();
        if (now != null && control.now().active()) {
            commands.set(setting, value);
            FamilySpec family = now.model().family().with(setting, Double.toString(value));
            inEffect.set(now.with(now.model().with(family)));
        }
    }

    /// Changes the learning rate during training.
    public void setLearningRate(double learningRate) {
        RunSpec now = inEffect.get();
        if (now != null && control.now().active()) {
            commands.setLearningRate(learningRate);
            inEffect.set(now.with(now.optimizer().withLearningRate(learningRate)));
        }
    }

    /// Opens the run in training at its newest snapshot.
    public void follow() {
        if (started != null) {
            exploration.open(started.with(history.build()), null, newest);
        }
    }

    /// Returns whether the run in training is open.
    public boolean followed() {
        return run.get() != null && exploration.run().get() == run.get();
    }

    /// Returns the newest weights of the run in training, stored or not; null before there are any.
    public @Nullable Snapshot newest() {
        return newest;
    }

    /// Returns the evaluations of the run in training, or of the last one trained, in order.
    public List<Evaluation> evaluations() {
        return history.evaluations();
    }

    /// Returns the events of that run, in order.
    public List<RunEvent> events() {
        return history.events();
    }

    /// Processes the training events since the last call.
    public void take(List<TrainingEvent> events) {
        events.forEach(this::take);
    }

    private void take(TrainingEvent event) {
        history.add(event);
        switch (event) {
            case TrainingEvent.Warned warned -> warn(warned.problem());
            case TrainingEvent.WarningOver over -> alarms.withdraw(over.problem());
            case TrainingEvent.Held waiting -> control.hold(waiting.problem());
            case TrainingEvent.Released _ -> control.hold(null);
            case TrainingEvent.SnapshotTaken taken -> look(taken.snapshot());
            case TrainingEvent.Diverged diverged -> {
                notices.report(Problem.of("problem.training.diverged", diverged.step(), diverged.lastGood()));
                control.move(SessionState.FAILED);
            }
            case TrainingEvent.Failed failed -> {
                notices.report(failed.problem());
                control.move(SessionState.FAILED);
                restorePrevious();
            }
            case TrainingEvent.Finished _ -> control.move(SessionState.IDLE);
            case TrainingEvent.Started _,TrainingEvent.Stepped _,TrainingEvent.Changed _,TrainingEvent.Evaluated _,TrainingEvent.Paused _,TrainingEvent.Resumed _ ->
                {
                }
        }
        listeners.forEach(listener -> listener.accept(event));
    }

    /// If a run fails before its first snapshot, restores the previous view.
    private void restorePrevious() {
        ExplorationState last = before;
        before = null;
        if (newest == null && followed() && last != null && last.run() != null) {
            exploration.returnTo(last);
        }
    }

    private void warn(Problem alarm) {
        RunSpec now = inEffect.get();
        if (now != null) {
            alarms.raise(alarm, Advice.advise(alarm, now, Advice.Medium.WINDOW));
        }
    }

    private void look(Snapshot snapshot) {
        newest = snapshot;
        before = null;
        if (followed() && exploration.live().get()) {
            exploration.view(snapshot);
        }
    }
}
