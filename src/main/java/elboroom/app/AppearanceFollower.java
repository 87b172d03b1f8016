package elboroom.app;

import java.util.Locale;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;

import elboroom.domain.preferences.Appearance;
import elboroom.domain.preferences.Preferences;
import elboroom.domain.preferences.ThemeChoice;
import elboroom.ui.exploration.preferences.UserPreferences;
import elboroom.ui.shell.ShellViewModel;
import elboroom.ui.theme.Theme;

/// Keeps the theme and the language of the window as the preferences say, also when the system changes its theme, and
/// the preferences as a menu of the window sets them. Runs on the FX thread.
final class AppearanceFollower {

    private final UserPreferences preferences;
    private final ShellViewModel shell;
    /// Observed weakly, because the system's theme outlives the window.
    private final ChangeListener<ColorScheme> system = (_, _, _) -> apply();

    AppearanceFollower(UserPreferences preferences, ShellViewModel shell) {
        this.preferences = preferences;
        this.shell = shell;
        preferences.value().map(Preferences::appearance).subscribe(_ -> apply());
        Platform.getPreferences().colorSchemeProperty().addListener(new WeakChangeListener<>(system));
        shell.theme().addListener((_, _, theme) -> chosen(theme));
        shell.language().addListener((_, _, language) -> chosen(language));
    }

    private void apply() {
        Appearance appearance = preferences.get().appearance();
        shell.theme().set(theme(appearance.theme()));
        shell.language().set(language(appearance));
    }

    private static Theme theme(ThemeChoice choice) {
        return switch (choice) {
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
        };
    }

    /// The language chosen in the window, or the system's.
    static Locale language(Appearance appearance) {
        return Optional.ofNullable(appearance.language()).map(Locale::forLanguageTag).orElse(Locale.getDefault());
    }

    private void chosen(Theme theme) {
        if (theme != theme(preferences.get().appearance().theme())) {
            preferences.changeAppearance(old -> old.withTheme(ThemeChoice.of(theme.id())));
        }
    }

    private void chosen(Locale language) {
        if (!language.equals(language(preferences.get().appearance()))) {
            preferences.changeAppearance(old -> old.withLanguage(language.toLanguageTag()));
        }
    }
}
