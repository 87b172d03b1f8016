package elboroom.ui.exploration;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;

import elboroom.domain.Problem;
import org.jspecify.annotations.Nullable;

/// Reports unreadable data until they are read, with a button to choose another folder if that helps. Runs on the FX
/// thread.
public final class DataNotice {

    /// Problems that choosing another folder can solve.
    private static final Set<String> ELSEWHERE = Set.of("problem.data.missing", "problem.data.relative",
            "problem.data.network", "problem.data.notFolder", "problem.data.format", "problem.data.empty",
            "problem.data.permission",
            "problem.data.other", "problem.data.otherCount", "problem.timeline.data", "problem.numbers.data");

    private final Notices notices;
    private @Nullable Problem told;

    public DataNotice(Notices notices) {
        this.notices = notices;
    }

    /// Reports a problem.
    ///
    /// @param elsewhere called with the folder that the user chooses
    public void tell(Problem problem, Consumer<Path> elsewhere) {
        told = problem;
        notices.report(problem, ELSEWHERE.contains(problem.key()) ? new Notices.Remedy.Folder(elsewhere) : null);
    }

    /// Removes the last reported problem. Called when the data were read or other data are requested.
    public void settle() {
        Problem last = told;
        told = null;
        if (last != null) {
            notices.settle(last);
        }
    }
}
