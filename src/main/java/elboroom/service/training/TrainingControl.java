package elboroom.service.training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

import elboroom.domain.training.TrainingState;

/// What is wanted of a run in training: whether it runs, waits or stops, and which settings change at the next step.
/// Thread-safe.
///
/// A run takes turns on the engine thread until it waits; methods that may end its waiting return whether it must be
/// submitted again.
final class TrainingControl {

    /// What the run does in its next turn.
    ///
    /// @param paused whether the user has paused it
    /// @param held whether it waits until a problem is solved
    /// @param waits whether it trains no step, for these or another reason
    /// @param changes new values of the family's settings, by name
    record Turn(boolean stop, boolean paused, boolean held, boolean waits, Map<String, Double> changes,
            OptionalDouble learningRate) {}

    private TrainingState state = TrainingState.RUNNING;
    private boolean held;
    private boolean stopping;
    private boolean suspending;
    /// Whether training waits for the writer.
    private boolean ahead;
    private boolean queued = true;
    private final Map<String, Double> changes = new LinkedHashMap<>();
    private OptionalDouble learningRate = OptionalDouble.empty();

    /// @param ahead whether training waits for the writer
    TrainingControl(boolean ahead) {
        this.ahead = ahead;
    }

    synchronized TrainingState state() {
        return state;
    }

    synchronized boolean stopping() {
        return stopping;
    }

    /// Whether the run stops because the program is closing.
    synchronized boolean suspending() {
        return suspending;
    }

    synchronized boolean pause() {
        if (state == TrainingState.RUNNING) {
            state = TrainingState.PAUSED;
            return wake(); // waiting for the writer, it has not published its newest weights
        }
        return false;
    }

    synchronized boolean resume() {
        if (state == TrainingState.PAUSED) {
            state = TrainingState.RUNNING;
            return wake();
        }
        return false;
    }

    synchronized void hold() {
        held = true;
    }

    synchronized boolean held() {
        return held;
    }

    synchronized boolean release() {
        held = false;
        return wake();
    }

    synchronized boolean waitForWriter(boolean waits) {
        ahead = waits;
        return !waits && wake();
    }

    synchronized boolean stop() {
        stopping = true;
        return wake();
    }

    synchronized boolean suspend() {
        suspending = true;
        return stop();
    }

    synchronized void set(String setting, double value) {
        changes.put(setting, value);
    }

    synchronized void setLearningRate(double value) {
        learningRate = OptionalDouble.of(value);
    }

    private boolean wake() {
        boolean sleeps = !queued;
        queued = true;
        return sleeps;
    }

    /// Returns what to do next. The changes of settings are kept while the run waits, else they are returned once.
    synchronized Turn next() {
        boolean paused = !stopping && state == TrainingState.PAUSED;
        boolean blocked = !stopping && held;
        boolean waits = paused || blocked || (!stopping && ahead);
        queued = !waits;
        if (waits) {
            return new Turn(false, paused, blocked, true, Map.of(), OptionalDouble.empty());
        }
        Turn turn = new Turn(stopping, false, false, false, new LinkedHashMap<>(changes), learningRate);
        changes.clear();
        learningRate = OptionalDouble.empty();
        return turn;
    }
}
