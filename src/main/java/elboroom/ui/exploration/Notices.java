package elboroom.ui.exploration;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import elboroom.domain.Problem;

/// What went wrong since the program started, the newest last. Lives on the FX thread.
public final class Notices {

    private static final int KEPT = 100;

    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    /// Kept, because it alone holds on to those who listen to it.
    private final ObservableList<Problem> readable = FXCollections.unmodifiableObservableList(problems);

    /// Tells a problem to the person.
    public void report(Problem problem) {
        if (problems.size() == KEPT) {
            problems.removeFirst();
        }
        problems.add(problem);
    }

    public ObservableList<Problem> problems() {
        return readable;
    }
}
