package elboroom.domain.preferences;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// What the window remembers of earlier sessions; null until known.
///
/// @param panes how the panes are arranged
/// @param folders by the purpose of a file dialog: the folder last used in it
/// @param dataFolders by the source that runs name: the folder that the user chose in its place
/// @param unfolded the names of the details that the set-up shows
/// @param tourClosed whether the tour was taken or declined, and is not offered again
/// @param smoothing weight of the moving average that smooths the curves of losses; 0 for none
public record Memory(@Nullable WindowSize window, @Nullable WindowPosition position, PaneLayout panes,
        @Nullable LastRun lastRun, RecentItems recent, Map<String, String> folders, Map<String, String> dataFolders,
        Set<String> unfolded, boolean tourClosed, double smoothing) {

    public static final Memory NONE = new Memory(null, null, PaneLayout.DEFAULT, null, RecentItems.NONE, Map.of(),
            Map.of(),
            Set.of(), false, 0);

    public Memory {
        folders = Map.copyOf(folders);
        dataFolders = Map.copyOf(dataFolders);
        unfolded = Set.copyOf(unfolded);
        smoothing = smoothing > 0 && smoothing < 1 ? smoothing : 0;
    }

    public Memory withWindow(WindowSize size, @Nullable WindowPosition newPosition) {
        return new Memory(size, newPosition, panes, lastRun, recent, folders, dataFolders, unfolded, tourClosed,
                smoothing);
    }

    public Memory withPanes(PaneLayout newPanes) {
        return new Memory(window, position, newPanes, lastRun, recent, folders, dataFolders, unfolded, tourClosed,
                smoothing);
    }

    public Memory withLastRun(@Nullable LastRun run) {
        return new Memory(window, position, panes, run, recent, folders, dataFolders, unfolded, tourClosed, smoothing);
    }

    public Memory withRecent(RecentItems items) {
        return new Memory(window, position, panes, lastRun, items, folders, dataFolders, unfolded, tourClosed,
                smoothing);
    }

    public Memory withFolder(String purpose, String folder) {
        return new Memory(window, position, panes, lastRun, recent, with(folders, purpose, folder), dataFolders,
                unfolded, tourClosed, smoothing);
    }

    public Memory withDataFolder(String source, String place) {
        return new Memory(window, position, panes, lastRun, recent, folders, with(dataFolders, source, place),
                unfolded, tourClosed, smoothing);
    }

    /// Remembers whether the set-up shows the details with this name.
    public Memory withUnfolded(String name, boolean shown) {
        Set<String> names = new HashSet<>(unfolded);
        if (shown) {
            names.add(name);
        } else {
            names.remove(name);
        }
        return new Memory(window, position, panes, lastRun, recent, folders, dataFolders, names, tourClosed,
                smoothing);
    }

    public Memory withTourClosed() {
        return new Memory(window, position, panes, lastRun, recent, folders, dataFolders, unfolded, true,
                smoothing);
    }

    public Memory withSmoothing(double weight) {
        return new Memory(window, position, panes, lastRun, recent, folders, dataFolders, unfolded, tourClosed, weight);
    }

    private static Map<String, String> with(Map<String, String> map, String key, String value) {
        Map<String, String> more = new HashMap<>(map);
        more.put(key, value);
        return more;
    }
}
