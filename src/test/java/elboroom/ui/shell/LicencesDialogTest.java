package elboroom.ui.shell;

import java.util.Locale;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;

import elboroom.i18n.Messages;
import elboroom.ui.testing.Panes;
import elboroom.ui.theme.Theme;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LicencesDialogTest extends Panes {

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
