package elboroom.ui.timeline;

import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Plays the snapshots one after the other: at most one per beat, and only once the previous one is drawn. Runs on
/// the FX thread.
final class Player {

    /// The interval between two snapshots at single speed.
    private static final Duration BEAT = Duration.ofMillis(500);

    private final BiConsumer<Duration, Runnable> later;
    private final BooleanSupplier goOn;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Integer> speed = new SimpleObjectProperty<>(1);
    private boolean beaten;
    private boolean drawn;
    private int beats;

    /// @param later runs an action after a delay
    /// @param goOn moves to the next snapshot and returns whether there is one
    Player(BiConsumer<Duration, Runnable> later, BooleanSupplier goOn) {
        this.later = later;
        this.goOn = goOn;
    }

    ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    /// The playback speed as a multiple of single speed.
    ObjectProperty<Integer> speed() {
        return speed;
    }

    /// Starts from the current snapshot.
    void play() {
        playing.set(true);
        step();
    }

    void pause() {
        playing.set(false);
        beats++;
    }

    /// Called when the current snapshot is drawn, or when it cannot be.
    void drawn() {
        drawn = true;
        advanceIfDue();
    }

    private void step() {
        beaten = false;
        drawn = false;
        int beat = ++beats;
        later.accept(BEAT.dividedBy(speed.get()), () -> {
            if (beat == beats) {
                beaten = true;
                advanceIfDue();
            }
        });
        if (!goOn.getAsBoolean()) {
            pause();
        }
    }

    private void advanceIfDue() {
        if (playing.get() && beaten && drawn) {
            step();
        }
    }
}
