package elboroom.ui.exploration;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import elboroom.domain.Problem;
import org.jspecify.annotations.Nullable;

/// What went wrong since the program started, the newest last, and what of it is to be seen. Lives on the FX thread.
public final class Notices {

    private static final int KEPT = 100;

    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    /// Kept, because it alone holds on to those who listen to it.
    private final ObservableList<Problem> readable = FXCollections.unmodifiableObservableList(problems);
    private final ReadOnlyObjectWrapper<@Nullable Problem> shown = new ReadOnlyObjectWrapper<>();

    /// Tells a problem to the person.
    public void report(Problem problem) {
        if (problems.size() == KEPT) {
            problems.removeFirst();
        }
        problems.add(problem);
        shown.set(problem);
    }

    /// The newest problem until it is put away; null for none.
    public ReadOnlyObjectProperty<@Nullable Problem> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Puts the problem away that is shown.
    public void dismiss() {
        shown.set(null);
    }

    public ObservableList<Problem> problems() {
        return readable;
    }
}
