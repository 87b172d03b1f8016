package elboroom.app;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.stage.Stage;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.preferences.LastRun;
import elboroom.domain.preferences.Memory;
import elboroom.domain.preferences.PaneLayout;
import elboroom.domain.preferences.Preferences;
import elboroom.domain.preferences.WindowPosition;
import elboroom.domain.preferences.WindowSize;
import elboroom.store.library.PreferencesFile;
import elboroom.ui.exploration.Notices;
import elboroom.ui.exploration.preferences.UserPreferences;
import elboroom.ui.shell.ShellViewModel;
import org.jspecify.annotations.Nullable;

/// Reads the preferences at start, and saves them when they change and at the end. Runs on the FX thread; the writer
/// thread writes the file.
final class WindowPreferences {

    private static final Logger LOG = Logger.getLogger(WindowPreferences.class.getName());

    /// Null in a session that uses no file.
    private final @Nullable PreferencesFile file;
    private final UserPreferences preferences;
    private @Nullable Problem damage;
    private @Nullable Desktop desktop;
    private @Nullable WindowPlace place;

    private WindowPreferences(@Nullable PreferencesFile file, Preferences known) {
        this.file = file;
        preferences = new UserPreferences(known, Optional.ofNullable(file).map(PreferencesFile::path), this::save);
    }

    /// Reads the preferences file.
    static WindowPreferences of(PreferencesFile file) {
        PreferencesFile.Contents found = file.read();
        WindowPreferences read = new WindowPreferences(file, found.preferences());
        read.damage = found.damage().orElse(null);
        return read;
    }

    /// The defaults; the file is neither read nor changed.
    static WindowPreferences unsaved() {
        return new WindowPreferences(null, Preferences.NONE);
    }

    UserPreferences preferences() {
        return preferences;
    }

    /// Applies what was remembered. The stage must not be visible yet.
    void restore(Stage window, Desktop opened) {
        desktop = opened;
        place = new WindowPlace(window, preferences.get().memory());
        opened.services().data().remember(preferences.get().memory().dataFolders(),
                (source, folder) -> preferences.remember(memory -> memory.withDataFolder(source, folder)));
        if (damage != null) {
            opened.models().notices().report(damage);
        }
    }

    private void save(UnaryOperator<Preferences> change) {
        PreferencesFile target = file;
        if (target != null && desktop != null) {
            Notices notices = desktop.models().notices();
            desktop.services().writer().run(_ -> {
                target.change(change);
                return true;
            }, _ -> {}, _ -> {}, notices::report);
        }
    }

    /// Saves what is remembered at exit, after all other preferences and before the services are closed.
    void saveAtEnd() {
        PreferencesFile target = file;
        if (target != null && desktop != null && place != null) {
            ShellViewModel shell = desktop.models().shell();
            WindowSize size = place.size();
            WindowPosition position = place.position();
            PaneLayout panes = shell.panes().layout().get();
            Optional<LastRun> open = shell.openNow();
            desktop.services().writer().execute(() -> save(target, old -> old.withWindow(size, position)
                    .withPanes(panes).withLastRun(open.orElse(old.lastRun()))));
        }
    }

    /// Only logs a failure: the window is closed already.
    private static void save(PreferencesFile file, UnaryOperator<Memory> change) {
        try {
            file.change(old -> old.withMemory(change));
        } catch (ProblemException e) {
            LOG.log(Level.WARNING, "The place of the window was not saved", e);
        }
    }
}
