package elboroom.ui.control;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.GridPane;

import elboroom.ui.testing.Panes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SettingLabelTest extends Panes {

    @Test
    void programTextsWrapAndUserTextsAreShortenedInTheMiddle() {
        GridPane table = show(() -> {
            GridPane grid = new GridPane();
            grid.addRow(0, new SettingLabel("Gaussian, fixed standard deviation (0.1)", "value", 100, false),
                    new SettingLabel("/home/somebody/with/a/long/path/to/images", "value", 100, true));
            return grid;
        }, 600, 300);
        Label ours = (Label) table.getChildren().getFirst();
        Label users = (Label) table.getChildren().getLast();
        assertThat(ours.isTextTruncated()).isFalse();
        assertThat(ours.getWidth()).isLessThanOrEqualTo(100);
        assertThat(ours.getHeight()).as("more than a line").isGreaterThan(1.5 * users.prefHeight(-1));
        assertThat(users.isTextTruncated()).isTrue();
        assertThat(users.getTextOverrun()).isEqualTo(OverrunStyle.CENTER_ELLIPSIS);
    }
}
