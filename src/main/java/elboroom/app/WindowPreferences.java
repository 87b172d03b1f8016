package elboroom.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import elboroom.domain.Preferences;
import elboroom.domain.Preferences.WindowSize;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.service.BackgroundService;
import elboroom.store.library.PreferencesFile;
import elboroom.ui.exploration.Notices;
import elboroom.ui.shell.ShellViewModel;
import elboroom.ui.theme.Theme;
import org.jspecify.annotations.Nullable;

/// Restores the theme, language, size and folder of the last session, and saves them when they change. Runs on the FX
/// thread; the writer thread writes the file.
final class WindowPreferences {

    private static final Logger LOG = Logger.getLogger(WindowPreferences.class.getName());

    private final PreferencesFile file;
    private Preferences known = Preferences.NONE;
    private @Nullable Problem damage;
    private @Nullable Stage stage;
    private @Nullable BackgroundService writer;
    /// The size while not maximised.
    private @Nullable WindowSize size;

    /// Reads the preferences file.
    WindowPreferences(PreferencesFile file) {
        this.file = file;
        try {
            known = file.read();
        } catch (ProblemException e) {
            damage = e.problem();
        }
    }

    /// The language chosen in the window, or the system's.
    Locale language() {
        return known.language() == null ? Locale.getDefault() : Locale.forLanguageTag(known.language());
    }

    /// Applies the preferences and starts to save changes. The stage must not be visible yet.
    void restore(Stage window, Desktop desktop) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage = window;
        writer = desktop.services().writer();
        WindowSize start = StartSize.of(known.window(), new WindowSize(screen.getWidth(), screen.getHeight(), false));
        // JavaFX centres the window without its title bar
        window.setX(screen.getMinX() + (screen.getWidth() - start.width()) / 2);
        window.setY(screen.getMinY() + (screen.getHeight() - start.height()) / 2);
        window.setWidth(start.width());
        window.setHeight(start.height());
        window.setMaximized(start.maximised());
        size = start;
        window.widthProperty().subscribe(this::measure);
        window.heightProperty().subscribe(this::measure);
        restore(desktop.models().shell());
        desktop.services().data().remember(known.dataFolders(), (source, place) -> save(desktop.services().writer(),
                desktop.models().notices(), old -> old.withDataFolder(source, place)));
        follow(desktop.models().shell(), desktop.services().writer(), desktop.models().notices());
        if (damage != null) {
            desktop.models().notices().report(damage);
        }
    }

    private void restore(ShellViewModel shell) {
        shell.theme().set(Theme.of(known.theme()));
        if (known.folder() != null) {
            try {
                shell.folder().set(Path.of(known.folder()));
            } catch (InvalidPathException _) {
                // written on another system
            }
        }
    }

    private void follow(ShellViewModel shell, BackgroundService writer, Notices notices) {
        shell.theme().addListener(
                (_, _, theme) -> save(writer, notices, old -> old.withTheme(theme.id())));
        shell.language().addListener(
                (_, _, language) -> save(writer, notices, old -> old.withLanguage(language.toLanguageTag())));
        shell.folder().addListener((_, _, folder) -> {
            if (folder != null) {
                save(writer, notices, old -> old.withFolder(folder.toString()));
            }
        });
    }

    private void save(BackgroundService writer, Notices notices, UnaryOperator<Preferences> change) {
        writer.run(_ -> {
            file.change(change);
            return true;
        }, _ -> {}, _ -> {}, notices::report);
    }

    /// Records the size unless maximised, because a maximised window has the size of the screen. Some systems change
    /// the size before they report the window as maximised.
    private void measure() {
        Stage window = stage;
        if (window == null || window.isMaximized() || window.isFullScreen() || window.isIconified()) {
            return;
        }
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        boolean fills = window.getWidth() >= screen.getWidth() && window.getHeight() >= screen.getHeight();
        if (!fills && window.getWidth() >= 1 && window.getHeight() >= 1) {
            size = new WindowSize(window.getWidth(), window.getHeight(), false);
        }
    }

    /// Saves the size at exit, after all other preferences and before the services are closed.
    void saveSize() {
        if (stage != null && size != null && writer != null) {
            WindowSize last = new WindowSize(size.width(), size.height(), stage.isMaximized());
            writer.execute(() -> save(last));
        }
    }

    /// Only logs a failure: the window is closed already.
    private void save(WindowSize last) {
        try {
            file.change(old -> old.withWindow(last));
        } catch (ProblemException e) {
            LOG.log(Level.WARNING, "The size of the window was not saved", e);
        }
    }
}
