package elboroom.domain.preferences;

import org.jspecify.annotations.Nullable;

/// How the window looks.
///
/// @param language a language tag, `en` or `ko`; null for that of the system
/// @param scale size of the interface in percent, 100 to 200
/// @param projection whether everything is shown larger, to be read on a projected screen
/// @param classShapes whether classes differ in their symbols, not in their colours only
public record Appearance(ThemeChoice theme, @Nullable String language, int scale, boolean projection,
        boolean classShapes) {

    public static final int LEAST_SCALE = 100;
    public static final int MOST_SCALE = 200;
    /// The factor of `projection`, in percent.
    private static final int PROJECTION = 150;

    public static final Appearance DEFAULT = new Appearance(ThemeChoice.SYSTEM, null, LEAST_SCALE, false, false);

    /// A scale out of range is limited.
    public Appearance {
        scale = Math.clamp(scale, LEAST_SCALE, MOST_SCALE);
    }

    /// The size at which the interface is shown, in percent.
    public int shownScale() {
        return projection ? Math.min(MOST_SCALE, scale * PROJECTION / 100) : scale;
    }

    public Appearance withTheme(ThemeChoice newTheme) {
        return new Appearance(newTheme, language, scale, projection, classShapes);
    }

    public Appearance withLanguage(@Nullable String newLanguage) {
        return new Appearance(theme, newLanguage, scale, projection, classShapes);
    }

    public Appearance withScale(int newScale) {
        return new Appearance(theme, language, newScale, projection, classShapes);
    }

    public Appearance withProjection(boolean newProjection) {
        return new Appearance(theme, language, scale, newProjection, classShapes);
    }

    public Appearance withClassShapes(boolean newClassShapes) {
        return new Appearance(theme, language, scale, projection, newClassShapes);
    }
}
