package elboroom.domain.preferences;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// What the window remembers of earlier sessions; null until known.
///
/// @param panes by the name of a divider between panes: its position, 0 to 1
/// @param folders by the purpose of a file dialog: the folder last used in it
/// @param dataFolders by the source that runs name: the folder that the user chose in its place
public record Memory(@Nullable WindowSize window, @Nullable WindowPosition position, Map<String, Double> panes,
        @Nullable LastRun lastRun, RecentItems recent, Map<String, String> folders, Map<String, String> dataFolders) {

    public static final Memory NONE = new Memory(null, null, Map.of(), null, RecentItems.NONE, Map.of(), Map.of());

    public Memory {
        panes = Map.copyOf(panes);
        folders = Map.copyOf(folders);
        dataFolders = Map.copyOf(dataFolders);
    }

    public Memory withWindow(WindowSize size, @Nullable WindowPosition newPosition) {
        return new Memory(size, newPosition, panes, lastRun, recent, folders, dataFolders);
    }

    public Memory withPanes(Map<String, Double> newPanes) {
        return new Memory(window, position, newPanes, lastRun, recent, folders, dataFolders);
    }

    public Memory withLastRun(@Nullable LastRun run) {
        return new Memory(window, position, panes, run, recent, folders, dataFolders);
    }

    public Memory withRecent(RecentItems items) {
        return new Memory(window, position, panes, lastRun, items, folders, dataFolders);
    }

    public Memory withFolder(String purpose, String folder) {
        return new Memory(window, position, panes, lastRun, recent, with(folders, purpose, folder), dataFolders);
    }

    public Memory withDataFolder(String source, String place) {
        return new Memory(window, position, panes, lastRun, recent, folders, with(dataFolders, source, place));
    }

    private static Map<String, String> with(Map<String, String> map, String key, String value) {
        Map<String, String> more = new HashMap<>(map);
        more.put(key, value);
        return more;
    }
}
