package elboroom.ui.exploration;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;

import elboroom.domain.Problem;
import elboroom.domain.data.DataSpec;
import org.jspecify.annotations.Nullable;

/// Reports unreadable data until they are read, with a button to choose another folder if that helps. Runs on the FX
/// thread.
public final class DataNotice {

    /// Problems that choosing another folder can solve.
    private static final Set<String> SOLVED_BY_OTHER_FOLDER = Set.of("problem.data.missing", "problem.data.relative",
            "problem.data.network", "problem.data.notFolder", "problem.data.format", "problem.data.empty",
            "problem.data.permission",
            "problem.data.other", "problem.data.otherCount", "problem.timeline.data", "problem.numbers.data");

    private final Notices notices;
    private @Nullable Problem reported;

    public DataNotice(Notices notices) {
        this.notices = notices;
    }

    /// Reports a problem.
    ///
    /// @param elsewhere called with the folder or file that the user chooses
    public void report(Problem problem, Consumer<Path> elsewhere) {
        reported = problem;
        notices.report(problem,
                SOLVED_BY_OTHER_FOLDER.contains(problem.key())
                        ? new Notices.Remedy.Data(ofFile(problem), elsewhere)
                        : null);
    }

    /// The path is the first argument of such problems.
    private static boolean ofFile(Problem problem) {
        return !problem.arguments().isEmpty() && DataSpec.isFile(problem.arguments().getFirst().toString());
    }

    /// Removes the last reported problem. Called when the data were read or other data are requested.
    public void clear() {
        Problem last = reported;
        reported = null;
        if (last != null) {
            notices.resolve(last);
        }
    }
}
