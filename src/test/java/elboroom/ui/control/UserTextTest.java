package elboroom.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UserTextTest extends FxTest {

    private static final String LONG = "a-run-of-ninety-letters-".repeat(4).substring(0, 90);

    @Test
    void theMiddleIsOmittedAndBothEndsStay() {
        assertThat(UserText.shorten("short", 10)).isEqualTo("short");
        assertThat(UserText.shorten("0123456789", 10)).isEqualTo("0123456789");
        assertThat(UserText.shorten("0123456789a", 10)).isEqualTo("0123…6789a");
        assertThat(UserText.shorten("0123456789ab", 5)).isEqualTo("01…ab");
        assertThat(UserText.shorten(LONG, 60)).hasSize(60).startsWith("a-run-of").endsWith(LONG.substring(80));
    }

    @Test
    void charactersOfSeveralCodeUnitsAreNotSplit() {
        assertThat(UserText.shorten("👩🏽‍🔬👩🏽‍🔬👩🏽‍🔬👩🏽‍🔬👩🏽‍🔬👩🏽‍🔬", 3)).isEqualTo("👩🏽‍🔬…👩🏽‍🔬");
        assertThat(UserText.shorten("가나다라마바사", 5)).isEqualTo("가나…바사");
    }

    @Test
    void aLabelKeepsItsMaximumWidthAndATooltipHasTheFullText() {
        Label label = onFx(() -> UserText.limit(new Label(LONG), 150));
        show(() -> new VBox(label), 600, 100);
        assertThat(label.getWidth()).isLessThanOrEqualTo(150);
        assertThat(label.isTextTruncated()).isTrue();
        assertThat(label.getTooltip().getText()).isEqualTo(LONG);
        onFx(() -> {
            label.setText("short");
            return label;
        });
        settle();
        assertThat(label.getTooltip()).as("no tooltip repeats a text that is whole").isNull();
    }
}
