package elboroom.ui.exploration.preferences;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import elboroom.domain.preferences.RecentItems;
import elboroom.service.BackgroundService;
import elboroom.service.run.RunLibrary;

/// The recently opened runs and folders of data that still exist. Runs on the FX thread; a background thread checks what
/// exists.
public final class RecentPlaces {

    private final UserPreferences preferences;
    private final BackgroundService background;
    private final ReadOnlyObjectWrapper<RecentItems> existing = new ReadOnlyObjectWrapper<>(RecentItems.NONE);

    public RecentPlaces(UserPreferences preferences, BackgroundService background) {
        this.preferences = preferences;
        this.background = background;
    }

    /// What existed at the last `refresh`, newest first.
    public ReadOnlyObjectProperty<RecentItems> existing() {
        return existing.getReadOnlyProperty();
    }

    /// Checks which of the recent items exist.
    public void refresh() {
        RecentItems known = preferences.get().memory().recent();
        background.run(_ -> new RecentItems(existing(known.runs(), RunLibrary::isRun),
                existing(known.data(), Files::exists)), _ -> {}, existing::set, _ -> {});
    }

    /// Adds a run, or moves it to the front.
    public void openedRun(Path folder) {
        String path = folder.toAbsolutePath().normalize().toString();
        preferences.remember(memory -> memory.withRecent(memory.recent().withRun(path)));
    }

    /// Adds a folder of data, or moves it to the front.
    public void openedData(Path folder) {
        String path = folder.toAbsolutePath().normalize().toString();
        preferences.remember(memory -> memory.withRecent(memory.recent().withData(path)));
    }

    private static List<String> existing(List<String> places, Predicate<Path> test) {
        return places.stream().filter(place -> {
            try {
                return test.test(Path.of(place));
            } catch (InvalidPathException _) {
                return false; // written on another system
            }
        }).toList();
    }
}
