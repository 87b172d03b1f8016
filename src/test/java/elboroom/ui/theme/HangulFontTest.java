package elboroom.ui.theme;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

import elboroom.ui.testing.Panes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HangulFontTest extends Panes {

    /// Hangul of KS X 1001, jamo, Latin, Greek and mathematical signs.
    private static final String SHOWN = "가힝한글ㄱㅎㅏㅣAzé0βσ∞−×≤";

    @ParameterizedTest
    @ValueSource(strings = {"ElboRoomKR-Regular.otf", "ElboRoomKR-Bold.otf"})
    void theFontHasWhatTheWindowShows(String file) {
        Font font = fx(() -> HangulFont.load(file));
        assertThat(font.getFamily()).isEqualTo("Elbo Room KR");
        double lacking = width(font, 0xFFFF);
        assertThat(SHOWN.codePoints().filter(character -> width(font, character) == lacking)
                .mapToObj(Character::toString)).isEmpty();
    }

    @Test
    void theSystemsFontIsUsedUntilAnotherIsNeeded() {
        assertThat(fx(HangulFont::family)).isEqualTo(fx(Font::getDefault).getFamily());
        assertThat(HangulFont.stylesheet()).isNull();
    }

    private static double width(Font font, int character) {
        return fx(() -> {
            Text text = new Text(Character.toString(character));
            text.setFont(font);
            return text.getLayoutBounds().getWidth();
        });
    }
}
