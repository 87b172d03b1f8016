package elboroom.ui.runs;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;

import elboroom.domain.run.ListedRun;

/// Moves the selected runs to the recycle bin after confirmation. Runs on the FX thread.
public final class Deletion {

    private final ReadOnlyObjectProperty<List<ListedRun>> selected;
    private final RunEdits edits;
    private final Consumer<ListedRun> moved;
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();

    /// @param moved is called with each run that was moved; one that could not be is left as it is
    Deletion(ReadOnlyObjectProperty<List<ListedRun>> selected, RunEdits edits, Consumer<ListedRun> moved) {
        this.selected = selected;
        this.edits = edits;
        this.moved = moved;
        selected.subscribe(_ -> asking.set(asking.get() && !removable().isEmpty()));
    }

    /// Whether the user is asked if the selected runs are to go into the bin.
    public ReadOnlyBooleanProperty asking() {
        return asking.getReadOnlyProperty();
    }

    /// The selected runs that could go into the bin.
    public List<ListedRun> removable() {
        return selected.get().stream().filter(run -> !run.bundled()).toList();
    }

    /// Asks the user whether these are to go.
    public void ask() {
        asking.set(!removable().isEmpty());
    }

    /// The user's answer: whether they go.
    public void answer(boolean yes) {
        boolean asked = asking.get();
        asking.set(false);
        if (asked && yes) {
            edits.delete(removable(), moved);
        }
    }
}
