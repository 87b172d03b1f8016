package elboroom.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.layout.Region;

import elboroom.ui.command.Overlay;
import elboroom.ui.control.DialogFolders;
import elboroom.ui.exploration.preferences.UserPreferences;
import elboroom.ui.preferences.PreferencesCard;
import elboroom.ui.preferences.PreferencesViewModel;
import elboroom.ui.shell.ShellViewModel;
import org.jspecify.annotations.Nullable;

/// Shows the preferences over the window, in the language that is chosen there. Creates them when they are first shown.
/// Runs on the FX thread.
final class PreferencesCards {

    private final ShellViewModel shell;
    private final UserPreferences preferences;
    private final Supplier<PreferencesViewModel> creator;
    private final DialogFolders folders;
    private final Supplier<WindowContent> content;
    /// Kept, because the view model has listeners of its cards.
    private final Map<Locale, PreferencesCard> cards = new HashMap<>();
    private @Nullable PreferencesViewModel viewModel;
    /// The card that was shown last, in its frame.
    private @Nullable Region frame;

    /// @param creator creates the view model
    /// @param content the views in the current language
    PreferencesCards(ViewModels models, Supplier<PreferencesViewModel> creator, DialogFolders folders,
            Supplier<WindowContent> content) {
        shell = models.shell();
        preferences = models.preferences();
        this.creator = creator;
        this.folders = folders;
        this.content = content;
    }

    void show() {
        PreferencesViewModel shown = viewModel == null ? create() : viewModel;
        PreferencesCard card = cards.computeIfAbsent(shell.language().get(), _ -> new PreferencesCard(shown, folders,
                preferences.file().map(Path::toString), content.get().messages(),
                () -> content.get().overlay().hide()));
        shown.read();
        frame = Overlay.scrolling(card);
        content.get().overlay().show(frame, card.first());
    }

    private PreferencesViewModel create() {
        PreferencesViewModel created = creator.get();
        viewModel = created;
        shell.language().subscribe((_, _) -> follow());
        return created;
    }

    /// Shows the preferences in the new language if they were shown in the previous one.
    private void follow() {
        if (frame != null && frame.getParent() != null && frame.getScene() == null) {
            show();
        }
    }
}
