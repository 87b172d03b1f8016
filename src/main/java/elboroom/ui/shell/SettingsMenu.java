package elboroom.ui.shell;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.MenuChoice;
import elboroom.ui.theme.Theme;

/// The menu for language, theme and licences. Runs on the FX thread.
final class SettingsMenu extends MenuButton {

    SettingsMenu(ShellViewModel viewModel, Messages messages) {
        setText(messages.text("shell.settings"));
        setId("settings");
        setMinWidth(USE_PREF_SIZE);
        HeaderButtons.hint(this, messages.text("shell.settings.hint"));
        for (Locale language : Messages.LANGUAGES) {
            RadioMenuItem item = new MenuChoice<>(language.getDisplayLanguage(language), viewModel.language(),
                    language);
            // before one is chosen, the window speaks the language of the system, or English
            viewModel.language()
                    .subscribe(chosen -> item.setSelected(new Messages(chosen).locale().equals(language)));
            item.setId("language-" + language.toLanguageTag());
            getItems().add(item);
        }
        getItems().add(new SeparatorMenuItem());
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            MenuItem item = new MenuChoice<>(messages.text("shell.theme." + theme), viewModel.theme(), theme);
            item.setId("theme-" + theme.id());
            getItems().add(item);
        }
        MenuItem licences = new MenuItem(messages.text("shell.licences"));
        licences.setId("licences-item");
        licences.setOnAction(
                _ -> new LicencesDialog(getScene().getWindow(), viewModel.theme().get(), messages).show());
        getItems().addAll(new SeparatorMenuItem(), licences);
    }
}
