package elboroom.domain.preferences;

import java.util.List;
import java.util.stream.Stream;

/// What was opened recently, newest first, at most ten of each.
///
/// @param runs the folders of runs, absolute paths
/// @param data the folders of data, absolute paths
public record RecentItems(List<String> runs, List<String> data) {

    /// The greatest number of runs, and of data.
    public static final int MOST = 10;

    public static final RecentItems NONE = new RecentItems(List.of(), List.of());

    /// Later repetitions and what exceeds ten are left out.
    public RecentItems {
        runs = runs.stream().distinct().limit(MOST).toList();
        data = data.stream().distinct().limit(MOST).toList();
    }

    /// Adds a run, or moves it to the front.
    public RecentItems withRun(String folder) {
        return new RecentItems(first(folder, runs), data);
    }

    /// Adds data, or moves them to the front.
    public RecentItems withData(String folder) {
        return new RecentItems(runs, first(folder, data));
    }

    private static List<String> first(String item, List<String> others) {
        return Stream.concat(Stream.of(item), others.stream()).toList();
    }
}
