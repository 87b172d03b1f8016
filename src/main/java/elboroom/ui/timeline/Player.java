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

    /// Between two snapshots at single speed.
    private static final Duration BEAT = Duration.ofMillis(500);

    private final BiConsumer<Duration, Runnable> later;
    private final BooleanSupplier goOn;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Integer> speed = new SimpleObjectProperty<>(1);
    private boolean beaten;
    private boolean seen;
    private int beats;

    /// @param later does something after a while
    /// @param goOn goes to the next snapshot, and says whether there is one
    Player(BiConsumer<Duration, Runnable> later, BooleanSupplier goOn) {
        this.later = later;
        this.goOn = goOn;
    }

    ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    /// How many times faster than at first.
    ObjectProperty<Integer> speed() {
        return speed;
    }

    /// Begins with the snapshot that is looked at.
    void play() {
        playing.set(true);
        step();
    }

    void pause() {
        playing.set(false);
        beats++;
    }

    /// The snapshot looked at is on the screen, or cannot be.
    void seen() {
        seen = true;
        goOnIfDue();
    }

    private void step() {
        beaten = false;
        seen = false;
        int beat = ++beats;
        later.accept(BEAT.dividedBy(speed.get()), () -> {
            if (beat == beats) {
                beaten = true;
                goOnIfDue();
            }
        });
        if (!goOn.getAsBoolean()) {
            pause();
        }
    }

    private void goOnIfDue() {
        if (playing.get() && beaten && seen) {
            step();
        }
    }
}
