package elboroom.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;

import elboroom.i18n.Messages;
import elboroom.service.BackgroundService;
import elboroom.service.run.RunLibrary;
import elboroom.ui.exploration.TrainingSession;
import elboroom.ui.testing.FakeTraining;
import elboroom.ui.testing.Panes;
import elboroom.ui.testing.Studio;
import elboroom.ui.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsMenuTest extends Panes {

    @TempDir
    Path folder;

    @Test
    void theLanguageInEffectIsTickedBeforeOneIsChosen() {
        assertThat(ticked(Locale.of("ko", "KR"))).containsExactly("language-ko");
        assertThat(ticked(Locale.US)).containsExactly("language-en");
        assertThat(ticked(Locale.FRANCE)).as("the window is English then").containsExactly("language-en");
    }

    private List<String> ticked(Locale system) {
        Studio studio = Studio.of(2);
        try (BackgroundService background = new BackgroundService("settings", Runnable::run);
                RunLibrary library = new RunLibrary(folder)) {
            ShellViewModel shell = new ShellViewModel(studio.exploration(),
                    new TrainingSession(studio.exploration(), studio.notices(), new FakeTraining()), studio.notices(),
                    background, library, system);
            SettingsMenu menu = fx(() -> new SettingsMenu(shell, new Messages(system)));
            return menu.getItems().stream().filter(item -> item instanceof RadioMenuItem radio && radio.isSelected())
                    .map(item -> item.getId()).filter(id -> id.startsWith("language")).toList();
        }
    }

    @Test
    void theLicenceOfTheSelectedPartIsShown() {
        fx(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new Group()));
            LicencesDialog dialog = new LicencesDialog(stage, Theme.DARK, new Messages(Locale.US));
            TextArea text = (TextArea) dialog.getDialogPane().lookup("#licence-text");
            ListView<?> parts = (ListView<?>) dialog.getDialogPane().lookup("#licence-parts");
            assertThat(text.getText()).contains("Apache License");
            parts.getSelectionModel().selectLast();
            assertThat(text.getText()).contains("QOS.ch").doesNotContain("Apache License");
            return stage;
        });
    }
}
