package elboroom.ui.runs;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;

import elboroom.domain.run.RunInfo;

/// Moves the selected runs to the recycle bin after confirmation. Runs on the FX thread.
public final class Deletion {

    private final ReadOnlyObjectProperty<List<RunInfo>> selected;
    private final RunEdits edits;
    private final Consumer<RunInfo> moved;
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();

    /// @param moved called with each run that was moved; a run that could not be moved is unchanged
    Deletion(ReadOnlyObjectProperty<List<RunInfo>> selected, RunEdits edits, Consumer<RunInfo> moved) {
        this.selected = selected;
        this.edits = edits;
        this.moved = moved;
        selected.subscribe(_ -> asking.set(asking.get() && !removable().isEmpty()));
    }

    /// Returns whether the user is being asked to confirm the deletion.
    public ReadOnlyBooleanProperty asking() {
        return asking.getReadOnlyProperty();
    }

    /// Returns the selected runs that can be moved to the recycle bin.
    public List<RunInfo> removable() {
        return selected.get().stream().filter(run -> !run.bundled()).toList();
    }

    /// Asks the user to confirm the deletion.
    public void ask() {
        asking.set(!removable().isEmpty());
    }

    /// Handles the user's answer.
    public void answer(boolean yes) {
        boolean asked = asking.get();
        asking.set(false);
        if (asked && yes) {
            edits.delete(removable(), moved);
        }
    }
}
