package elboroom.ui.runs;

import java.util.List;

import elboroom.domain.run.Budget;
import elboroom.domain.run.ListedRun;

/// How many runs there are and how much room the person's own take.
///
/// @param shown how many are shown
/// @param bytes of the person's own
/// @param budget what these may take, in bytes
public record RunTotals(int runs, int shown, long bytes, long budget) {

    static RunTotals of(List<ListedRun> all, int shown, Budget budget) {
        long bytes = all.stream().filter(run -> !run.bundled()).mapToLong(run -> run.info().bytes()).sum();
        return new RunTotals(all.size(), shown, bytes, budget.all());
    }
}
