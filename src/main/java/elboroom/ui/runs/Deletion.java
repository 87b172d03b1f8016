package elboroom.ui.runs;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;

import elboroom.domain.run.RunInfo;

/// Deletes the selected runs after confirmation. Runs on the FX thread.
public final class Deletion {

    private final ReadOnlyObjectProperty<List<RunInfo>> selected;
    private final Consumer<List<RunInfo>> delete;
    private BooleanSupplier confirm = () -> true;
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();

    Deletion(ReadOnlyObjectProperty<List<RunInfo>> selected, Consumer<List<RunInfo>> delete) {
        this.selected = selected;
        this.delete = delete;
        selected.subscribe(_ -> asking.set(asking.get() && !removable().isEmpty()));
    }

    /// Returns whether the user is being asked to confirm the deletion.
    public ReadOnlyBooleanProperty asking() {
        return asking.getReadOnlyProperty();
    }

    /// Returns the selected runs that can be deleted: the user's own that are not in training.
    public List<RunInfo> removable() {
        return selected.get().stream().filter(run -> !run.bundled() && !run.inTraining()).toList();
    }

    /// Returns whether a selected run cannot be deleted before its training ends.
    public boolean blocked() {
        return selected.get().stream().anyMatch(run -> !run.bundled() && run.inTraining());
    }

    /// Sets when the user must confirm a deletion; always by default.
    public void confirmIf(BooleanSupplier condition) {
        confirm = condition;
    }

    /// Asks the user to confirm the deletion, or deletes at once if the user does not want to be asked.
    public void ask() {
        List<RunInfo> runs = removable();
        asking.set(!runs.isEmpty() && confirm.getAsBoolean());
        if (!runs.isEmpty() && !asking.get()) {
            delete.accept(runs);
        }
    }

    /// Handles the user's answer.
    public void answer(boolean yes) {
        boolean asked = asking.get();
        asking.set(false);
        if (asked && yes) {
            delete.accept(removable());
        }
    }
}
