package elboroom.ui.runs;

import java.util.List;

import elboroom.domain.run.Budget;
import elboroom.domain.run.RunInfo;

/// The number of runs and the space they use.
///
/// @param shown the number of visible runs
/// @param bytes of the user's runs
/// @param budget the limit for these, in bytes
public record RunTotals(int runs, int shown, long bytes, long budget) {

    static RunTotals of(List<RunInfo> all, int shown, Budget budget) {
        long bytes = all.stream().filter(run -> !run.bundled()).mapToLong(run -> run.bytes()).sum();
        return new RunTotals(all.size(), shown, bytes, budget.all());
    }
}
