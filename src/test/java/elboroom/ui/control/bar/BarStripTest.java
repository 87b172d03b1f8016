package elboroom.ui.control.bar;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VerticalDirection;
import javafx.scene.input.KeyCode;

import elboroom.ui.control.FxTest;
import elboroom.ui.control.draw.ThemeColour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BarStripTest extends FxTest {

    private final List<Integer> picks = new ArrayList<>();
    private BarStrip strip;

    @BeforeEach
    void showStrip() {
        strip = show(() -> new BarStrip(ThemeColour.SERIES_1), 400, 120);
        onFx(() -> {
            strip.valuesProperty().set(new float[512]);
            strip.setOnPick(picks::add);
            return strip;
        });
        settle();
    }

    @Test
    void hoverReadsTheBarUnderThePointerAndClickPicksIt() {
        moveTo(at(strip, 12, 60));
        settle();
        assertThat(read()).isEqualTo(2);
        clickOn(at(strip, 12, 60));
        assertThat(picks).containsExactly(2);
    }

    @Test
    void wheelScrollsToHiddenBars() {
        moveTo(at(strip, 12, 60));
        scroll(3, VerticalDirection.UP);
        settle();
        int scrolled = read();
        scroll(5, VerticalDirection.DOWN);
        settle();
        assertThat(Math.max(scrolled, read())).isGreaterThan(20);
    }

    @Test
    void keysReachEveryBar() {
        onFx(() -> {
            strip.requestFocus();
            return strip;
        });
        type(KeyCode.END);
        type(KeyCode.LEFT);
        type(KeyCode.ENTER);
        type(KeyCode.HOME);
        type(KeyCode.ENTER);
        assertThat(picks).containsExactly(510, 0);
    }

    private int read() {
        return onFx(() -> strip.readProperty().get());
    }
}
