package elboroom.ui.exploration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import elboroom.domain.Problem;
import org.jspecify.annotations.Nullable;

/// The problems since the program started, newest last, and those to be shown: the newest problem, and the alarms of
/// the run in training while that run is open and their cause persists. Runs on the FX thread.
public final class Notices {

    private static final int KEPT = 100;

    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    /// Kept, because it alone holds on to those who listen to it.
    private final ObservableList<Problem> readable = FXCollections.unmodifiableObservableList(problems);
    /// What is not put away, the newest last: at most one problem, and alarms.
    private final List<Standing> standing = new ArrayList<>();
    private boolean alarmsShown = true;
    private final ReadOnlyObjectWrapper<@Nullable Problem> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Remedy> remedy = new ReadOnlyObjectWrapper<>();

    /// What can be done about the problem shown, as a button.
    public sealed interface Remedy {

        /// Does something.
        ///
        /// @param key of the button's words, whose place is filled with `argument`; its hint has the same key with `.hint`
        record Action(String key, Object argument, Runnable action) implements Remedy {}

        /// Has the person choose a folder, and goes on with it.
        record Folder(Consumer<Path> chosen) implements Remedy {}
    }

    private record Standing(Problem problem, @Nullable Remedy remedy, boolean alarm) {}

    /// Shows a problem.
    public void report(Problem problem) {
        report(problem, null);
    }

    /// Shows a problem with what can be done about it.
    public void report(Problem problem, @Nullable Remedy offered) {
        note(problem);
        standing.removeIf(other -> !other.alarm());
        standing.add(new Standing(problem, offered, false));
        show();
    }

    /// The cause of a problem is gone: it is no longer shown.
    void settle(Problem problem) {
        standing.removeIf(other -> !other.alarm() && other.problem().equals(problem));
        show();
    }

    /// Shows an alarm of the run in training, until it is withdrawn.
    void alarm(Problem alarm) {
        note(alarm);
        standing.add(new Standing(alarm, null, true));
        show();
    }

    /// The cause of an alarm is gone.
    void withdraw(Problem alarm) {
        standing.removeIf(other -> other.alarm() && other.problem().equals(alarm));
        show();
    }

    /// Shows alarms, or hides them while another run than theirs is looked at.
    void showAlarms(boolean now) {
        alarmsShown = now;
        show();
    }

    private void note(Problem problem) {
        if (problems.size() == KEPT) {
            problems.removeFirst();
        }
        problems.add(problem);
    }

    private void show() {
        Standing newest = newest();
        remedy.set(null); // never one of another problem
        shown.set(newest == null ? null : newest.problem());
        remedy.set(newest == null ? null : newest.remedy());
    }

    private @Nullable Standing newest() {
        return standing.reversed().stream().filter(one -> alarmsShown || !one.alarm()).findFirst().orElse(null);
    }

    /// What can be done about the problem shown; null where there is nothing to click.
    public ReadOnlyObjectProperty<@Nullable Remedy> remedy() {
        return remedy.getReadOnlyProperty();
    }

    /// The newest problem or alarm until it is put away; null for none.
    public ReadOnlyObjectProperty<@Nullable Problem> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Puts the problem away that is shown.
    public void dismiss() {
        Standing now = newest();
        if (now != null) {
            standing.remove(now);
            show();
        }
    }

    public ObservableList<Problem> problems() {
        return readable;
    }
}
