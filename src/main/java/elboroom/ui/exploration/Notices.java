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
    private final ReadOnlyObjectWrapper<@Nullable Remedy> remedy = new ReadOnlyObjectWrapper<>();

    /// What can be done about the problem shown, as a button.
    ///
    /// @param key of the button's words, whose place is filled with `argument`; its hint has the same key with `.hint`
    public record Remedy(String key, Object argument, Runnable action) {}

    /// Shows a problem.
    public void report(Problem problem) {
        report(problem, null);
    }

    /// Shows a problem with what can be done about it.
    public void report(Problem problem, @Nullable Remedy offered) {
        remedy.set(null);
        if (problems.size() == KEPT) {
            problems.removeFirst();
        }
        problems.add(problem);
        shown.set(problem);
        remedy.set(offered);
    }

    /// What can be done about the problem shown; null where there is nothing to click.
    public ReadOnlyObjectProperty<@Nullable Remedy> remedy() {
        return remedy.getReadOnlyProperty();
    }

    /// The newest problem until it is put away; null for none.
    public ReadOnlyObjectProperty<@Nullable Problem> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Puts the problem away that is shown.
    public void dismiss() {
        remedy.set(null);
        shown.set(null);
    }

    public ObservableList<Problem> problems() {
        return readable;
    }
}
