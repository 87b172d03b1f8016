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

/// The problems since the program started, newest last, and those currently shown: the newest problem, and the alarms
/// of the run in training while that run is open and their cause persists. Runs on the FX thread.
public final class Notices {

    private static final int KEPT = 100;

    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    /// Kept in a field because the source list references it only weakly.
    private final ObservableList<Problem> readable = FXCollections.unmodifiableObservableList(problems);
    /// Problems that are not dismissed, newest last: at most one problem, and alarms.
    private final List<Notice> standing = new ArrayList<>();
    private boolean alarmsShown = true;
    private final ReadOnlyObjectWrapper<@Nullable Problem> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Remedy> remedy = new ReadOnlyObjectWrapper<>();

    /// A remedy for the shown problem, offered as a button.
    public sealed interface Remedy {

        /// Runs an action.
        ///
        /// @param key of the button's text, which is formatted with `argument`; its hint has the same key with
        /// `.hint`
        record Action(String key, Object argument, Runnable action) implements Remedy {}

        /// Lets the user choose a folder or file of data and passes it on.
        ///
        /// @param file whether it is a file
        record Data(boolean file, Consumer<Path> chosen) implements Remedy {}
    }

    private record Notice(Problem problem, @Nullable Remedy remedy, boolean alarm) {}

    /// Shows a problem.
    public void report(Problem problem) {
        report(problem, null);
    }

    /// Shows a problem with a remedy.
    public void report(Problem problem, @Nullable Remedy offered) {
        note(problem);
        standing.removeIf(other -> !other.alarm());
        standing.add(new Notice(problem, offered, false));
        show();
    }

    /// Removes a problem whose cause no longer exists.
    public void resolve(Problem problem) {
        standing.removeIf(other -> !other.alarm() && other.problem().equals(problem));
        show();
    }

    /// Shows an alarm of the run in training until it is withdrawn.
    void alarm(Problem alarm) {
        note(alarm);
        standing.add(new Notice(alarm, null, true));
        show();
    }

    /// Removes an alarm whose cause no longer exists.
    void withdraw(Problem alarm) {
        standing.removeIf(other -> other.alarm() && other.problem().equals(alarm));
        show();
    }

    /// Shows alarms, or hides them while another run is open.
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
        Notice newest = newest();
        remedy.set(null); // never the remedy of another problem
        shown.set(newest == null ? null : newest.problem());
        remedy.set(newest == null ? null : newest.remedy());
    }

    private @Nullable Notice newest() {
        return standing.reversed().stream().filter(one -> alarmsShown || !one.alarm()).findFirst().orElse(null);
    }

    /// Returns the remedy for the shown problem; null if there is none.
    public ReadOnlyObjectProperty<@Nullable Remedy> remedy() {
        return remedy.getReadOnlyProperty();
    }

    /// Returns the newest problem or alarm that is not dismissed; null if there is none.
    public ReadOnlyObjectProperty<@Nullable Problem> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Dismisses the shown problem.
    public void dismiss() {
        Notice now = newest();
        if (now != null) {
            standing.remove(now);
            show();
        }
    }

    public ObservableList<Problem> problems() {
        return readable;
    }
}
