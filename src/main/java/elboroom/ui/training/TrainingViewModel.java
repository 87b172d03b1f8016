package elboroom.ui.training;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;

import elboroom.domain.RunSpec;
import elboroom.domain.StepMetrics;
import elboroom.domain.TrainingEvent;
import elboroom.domain.TrainingState;
import elboroom.ui.exploration.TrainingSession;

/// How far the run in training is, and its controls.
public final class TrainingViewModel {

    private final TrainingSession session;
    private final ReadOnlyLongWrapper step = new ReadOnlyLongWrapper();
    private final ReadOnlyIntegerWrapper epoch = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper epochs = new ReadOnlyIntegerWrapper();
    private final ReadOnlyDoubleWrapper imagesPerSecond = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper secondsLeft = new ReadOnlyDoubleWrapper(Double.NaN);
    private final ReadOnlyDoubleWrapper heldOut = new ReadOnlyDoubleWrapper(Double.NaN);
    private long totalSteps;
    private int batch = 1;

    public TrainingViewModel(TrainingSession session) {
        this.session = session;
        session.listen(this::take);
    }

    public ReadOnlyObjectProperty<TrainingState> state() {
        return session.state();
    }

    /// The step just done; 0 before the first.
    public ReadOnlyLongProperty step() {
        return step.getReadOnlyProperty();
    }

    /// The running epoch, from 1.
    public ReadOnlyIntegerProperty epoch() {
        return epoch.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty epochs() {
        return epochs.getReadOnlyProperty();
    }

    public ReadOnlyDoubleProperty imagesPerSecond() {
        return imagesPerSecond.getReadOnlyProperty();
    }

    /// At the present speed, evaluation left out; NaN while unknown.
    public ReadOnlyDoubleProperty secondsLeft() {
        return secondsLeft.getReadOnlyProperty();
    }

    /// The newest held-out loss, nats per example; NaN before the first epoch's end.
    public ReadOnlyDoubleProperty heldOut() {
        return heldOut.getReadOnlyProperty();
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
            case TrainingEvent.Started started -> begin(started.run(), started.totalSteps());
            case TrainingEvent.Stepped stepped -> show(stepped.metrics());
            case TrainingEvent.Evaluated evaluated -> heldOut.set(evaluated.evaluation().heldOut().loss());
            case TrainingEvent.Finished _,TrainingEvent.Diverged _,TrainingEvent.Failed _ -> secondsLeft
                    .set(Double.NaN);
            case TrainingEvent.Warned _,TrainingEvent.Held _,TrainingEvent.Released _,TrainingEvent.SnapshotTaken _ -> {
            }
        }
    }

    private void begin(RunSpec run, long steps) {
        totalSteps = steps;
        batch = run.optimizer().batch();
        epochs.set(run.optimizer().epochs());
        epoch.set(1);
        step.set(0);
        heldOut.set(Double.NaN);
        secondsLeft.set(Double.NaN);
    }

    private void show(StepMetrics metrics) {
        step.set(metrics.step());
        epoch.set(metrics.epoch());
        imagesPerSecond.set(metrics.imagesPerSecond());
        secondsLeft.set((totalSteps - metrics.step()) * batch / metrics.imagesPerSecond());
    }
}
