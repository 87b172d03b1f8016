package elboroom.ui.timeline;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import elboroom.ui.control.chart.StepMarks;

/// Plays the snapshots one after the other: at most one per beat, and only once the previous one is drawn. Runs on
/// the FX thread.
final class Player {

    /// The interval between two snapshots at single speed.
    private static final Duration BEAT = Duration.ofMillis(500);

    private final BiConsumer<Duration, Runnable> later;
    private final ReadOnlyObjectProperty<StepMarks> marks;
    private final ReadOnlyObjectProperty<OptionalLong> at;
    private final LongConsumer go;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Integer> speed = new SimpleObjectProperty<>(1);
    private boolean fromStart;
    private boolean beaten;
    private boolean drawn;
    private int beats;

    /// @param later runs an action after a delay
    /// @param at the current step
    /// @param go shows another snapshot
    Player(BiConsumer<Duration, Runnable> later, ReadOnlyObjectProperty<StepMarks> marks,
            ReadOnlyObjectProperty<OptionalLong> at, LongConsumer go) {
        this.later = later;
        this.marks = marks;
        this.at = at;
        this.go = go;
    }

    ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    /// The playback speed as a multiple of single speed.
    ObjectProperty<Integer> speed() {
        return speed;
    }

    /// Plays from the current snapshot, or from the first if the newest is shown; pauses if playing.
    void playOrPause() {
        if (playing.get()) {
            pause();
        } else if (marks.get().steps().size() > 1) {
            fromStart = at.get().equals(marks.get().last());
            playing.set(true);
            step();
        }
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
        if (!advance()) {
            pause();
        }
    }

    /// Moves to the next snapshot and returns whether there is one.
    private boolean advance() {
        OptionalLong here = at.get();
        OptionalLong to = fromStart || here.isEmpty()
                ? marks.get().steps().stream().mapToLong(Long::longValue).findFirst()
                : marks.get().after(here.getAsLong());
        fromStart = false;
        boolean more = to.isPresent() && !to.equals(here);
        if (more) {
            go.accept(to.getAsLong());
        }
        return more;
    }

    private void advanceIfDue() {
        if (playing.get() && beaten && drawn) {
            step();
        }
    }
}
