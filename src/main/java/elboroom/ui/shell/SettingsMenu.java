package elboroom.ui.shell;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.Property;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

import elboroom.i18n.Messages;
import elboroom.ui.control.Links;
import elboroom.ui.theme.Theme;

/// Language and theme. FX thread.
final class SettingsMenu extends MenuButton {

    SettingsMenu(ShellViewModel viewModel, Messages messages) {
        setText(messages.text("shell.settings"));
        setId("settings");
        setMinWidth(USE_PREF_SIZE);
        Links.hint(this, messages.text("shell.settings.hint"));
        for (Locale language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            MenuItem item = choice(language.getDisplayLanguage(language), viewModel.language(), language);
            item.setId("language-" + language.toLanguageTag());
            getItems().add(item);
        }
        getItems().add(new SeparatorMenuItem());
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            MenuItem item = choice(messages.text("shell.theme." + theme), viewModel.theme(), theme);
            item.setId("theme-" + theme.id());
            getItems().add(item);
        }
    }

    private static <T> MenuItem choice(String words, Property<T> property, T value) {
        RadioMenuItem item = new RadioMenuItem(words);
        property.subscribe(chosen -> item.setSelected(value.equals(chosen)));
        item.setOnAction(_ -> {
            property.setValue(value);
            item.setSelected(true);
        });
        return item;
    }
}
