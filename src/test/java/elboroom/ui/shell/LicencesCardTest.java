package elboroom.ui.shell;

import java.util.Locale;
import javafx.scene.control.TextArea;

import elboroom.i18n.Messages;
import elboroom.ui.testing.Panes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LicencesCardTest extends Panes {

    @Test
    void theLicenceOfTheSelectedPartIsShown() {
        fx(() -> {
            LicencesCard card = new LicencesCard(new Messages(Locale.US), () -> {});
            TextArea text = (TextArea) card.lookup("#licence-text");
            assertThat(text.getText()).contains("Apache License");
            card.parts().getSelectionModel().selectLast();
            assertThat(text.getText()).contains("QOS.ch").doesNotContain("Apache License");
            return card;
        });
    }
}
