package elboroom.domain;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// Window preferences kept between sessions. A component is null until set; its default then applies.
///
/// @param theme `light` or `dark`
/// @param language a language tag, `en` or `ko`
/// @param folder the folder last used in a file chooser
/// @param dataFolders by the source that runs name: the folder that the user chose in its place
public record Preferences(@Nullable String theme, @Nullable String language, @Nullable WindowSize window,
        @Nullable String folder, Map<String, String> dataFolders) {

    /// No preferences set.
    public static final Preferences NONE = new Preferences(null, null, null, null, Map.of());

    public Preferences {
        dataFolders = Map.copyOf(dataFolders);
    }

    /// The outer size of the window when it is not maximised.
    public record WindowSize(double width, double height, boolean maximised) {

        /// @throws IllegalArgumentException unless width and height are between 1 and 100,000
        public WindowSize {
            if (!(width >= 1 && width <= MOST && height >= 1 && height <= MOST)) {
                throw new IllegalArgumentException("no window size: " + width + " × " + height);
            }
        }
    }

    private static final double MOST = 100_000;

    public Preferences withTheme(String newTheme) {
        return new Preferences(newTheme, language, window, folder, dataFolders);
    }

    public Preferences withLanguage(String newLanguage) {
        return new Preferences(theme, newLanguage, window, folder, dataFolders);
    }

    public Preferences withWindow(WindowSize newWindow) {
        return new Preferences(theme, language, newWindow, folder, dataFolders);
    }

    public Preferences withFolder(String newFolder) {
        return new Preferences(theme, language, window, newFolder, dataFolders);
    }

    public Preferences withDataFolder(String source, String place) {
        Map<String, String> more = new HashMap<>(dataFolders);
        more.put(source, place);
        return new Preferences(theme, language, window, folder, more);
    }
}
