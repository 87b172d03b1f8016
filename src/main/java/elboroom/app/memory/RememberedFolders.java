package elboroom.app.memory;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import elboroom.ui.control.DialogFolders;
import elboroom.ui.control.LastFolder;
import elboroom.ui.exploration.preferences.UserPreferences;
import org.jspecify.annotations.Nullable;

/// The folder in which each kind of file dialog was last used; the next one opens there, also in the next session. Runs
/// on the FX thread.
public final class RememberedFolders implements DialogFolders {

    private final UserPreferences preferences;
    private final Map<Purpose, LastFolder> folders = new EnumMap<>(Purpose.class);

    public RememberedFolders(UserPreferences preferences) {
        this.preferences = preferences;
    }

    @Override
    public LastFolder of(Purpose purpose) {
        return folders.computeIfAbsent(purpose, _ -> new LastFolder(property(purpose)));
    }

    private ObjectProperty<@Nullable Path> property(Purpose purpose) {
        ObjectProperty<@Nullable Path> property = new SimpleObjectProperty<>();
        String name = purpose.name().toLowerCase(Locale.ROOT);
        String saved = preferences.get().memory().folders().get(name);
        if (saved != null) {
            try {
                property.set(Path.of(saved));
            } catch (InvalidPathException _) {
                // written on another system
            }
        }
        property.addListener((_, _, folder) -> {
            if (folder != null) {
                preferences.remember(memory -> memory.withFolder(name, folder.toString()));
            }
        });
        return property;
    }
}
