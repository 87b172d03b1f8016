package elboroom.ui.training;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.TrainingEvent;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.SessionState;
import elboroom.ui.exploration.TrainingSession;
import elboroom.ui.training.RunHeader.OtherRun;

/// The training controls and the header of the open run. Runs on the FX thread.
public final class TrainingViewModel {

    private final Exploration exploration;
    private final TrainingSession session;
    private final ReadOnlyObjectWrapper<RunHeader> header = new ReadOnlyObjectWrapper<>(RunHeader.NOTHING);
    private Progress progress = Progress.NONE;

    public TrainingViewModel(Exploration exploration, TrainingSession session) {
        this.exploration = exploration;
        this.session = session;
        session.listen(this::take);
        session.state().subscribe(_ -> show());
        exploration.run().subscribe(_ -> show());
        exploration.snapshot().subscribe(_ -> show());
        exploration.live().subscribe(_ -> show());
    }

    public ReadOnlyObjectProperty<SessionState> state() {
        return session.state();
    }

    /// The values for the open run and the current step.
    public ReadOnlyObjectProperty<RunHeader> header() {
        return header.getReadOnlyProperty();
    }

    /// Shows the run in training.
    public void follow() {
        session.follow();
    }

    public void pause() {
        session.pause();
    }

    public void resume() {
        session.resume();
    }

    public void stop() {
        session.stop();
    }

    private void take(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Started started -> progress = Progress.begin(started.run(), started.totalSteps());
            case TrainingEvent.Stepped stepped -> progress = progress.after(stepped.metrics());
            case TrainingEvent.Evaluated evaluated -> progress = progress.after(evaluated.evaluation());
            default -> {
                return;
            }
        }
        show();
    }

    private void show() {
        RunSpec run = exploration.run().get();
        header.set(run == null ? RunHeader.NOTHING : header(run));
    }

    private RunHeader header(RunSpec run) {
        boolean followed = session.followed();
        List<Evaluation> evaluations = RunHeader.ownEvaluations(run, followed
                ? session.evaluations()
                : exploration.history().get().evaluations());
        RunHeader looked = RunHeader.of(run, exploration.snapshot().get(), evaluations);
        RunSpec trained = session.run().get();
        if (state().get().canStart() || trained == null) {
            return looked;
        }
        return followed
                ? looked.with(progress, exploration.live().get(), state().get() == SessionState.PAUSED, evaluations)
                : looked.withOtherRun(new OtherRun(trained.name(), progress.epoch(), trained.optimizer().epochs(),
                        state().get() == SessionState.PAUSED));
    }
}
