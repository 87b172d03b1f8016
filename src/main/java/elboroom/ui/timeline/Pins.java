package elboroom.ui.timeline;

import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;

import elboroom.ui.control.chart.StepMarks;

/// Whether the current snapshot is pinned, that is, protected from thinning. Runs on the FX thread.
final class Pins {

    private final StepList stepList;
    private final ReadOnlyObjectProperty<StepMarks> marks;
    private final ReadOnlyObjectProperty<OptionalLong> at;
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper pinned = new ReadOnlyBooleanWrapper();

    Pins(StepList stepList, ReadOnlyObjectProperty<StepMarks> marks, ReadOnlyObjectProperty<OptionalLong> at) {
        this.stepList = stepList;
        this.marks = marks;
        this.at = at;
        at.subscribe(_ -> update());
    }

    /// Returns whether that snapshot is stored and not the only one.
    ReadOnlyBooleanProperty possible() {
        return possible.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty pinned() {
        return pinned.getReadOnlyProperty();
    }

    /// Pins or unpins the current snapshot.
    void toggle() {
        if (possible.get()) {
            at.get().ifPresent(step -> stepList.pin(step, !pinned.get()));
        }
    }

    /// Updates both properties. Called when the step changes or the run was listed again.
    void update() {
        long step = at.get().orElse(-1);
        possible.set(stepList.steps().size() > 1 && stepList.steps().contains(step));
        pinned.set(marks.get().pinned().contains(step));
    }
}
