package elboroom.ui.exploration;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;

import elboroom.domain.Problem;
import org.jspecify.annotations.Nullable;

/// Reports data that could not be read until they are, with a button to choose another folder if that helps. Runs on
/// the FX thread.
public final class DataNotice {

    /// Problems that data in another folder would not have.
    private static final Set<String> ELSEWHERE = Set.of("problem.data.missing", "problem.data.relative",
            "problem.data.network", "problem.data.notFolder", "problem.data.format", "problem.data.empty",
            "problem.data.permission",
            "problem.data.other", "problem.data.otherCount", "problem.timeline.data", "problem.numbers.data");

    private final Notices notices;
    private @Nullable Problem told;

    public DataNotice(Notices notices) {
        this.notices = notices;
    }

    /// Tells a problem.
    ///
    /// @param elsewhere goes on with the data in the folder that the person chooses
    public void tell(Problem problem, Consumer<Path> elsewhere) {
        told = problem;
        notices.report(problem, ELSEWHERE.contains(problem.key()) ? new Notices.Remedy.Folder(elsewhere) : null);
    }

    /// The data were read, or others are asked for: what was told of them is no longer shown.
    public void settle() {
        Problem last = told;
        told = null;
        if (last != null) {
            notices.settle(last);
        }
    }
}
