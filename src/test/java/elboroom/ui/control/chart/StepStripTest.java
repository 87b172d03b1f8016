package elboroom.ui.control.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import elboroom.ui.control.FxTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StepStripTest extends FxTest {

    private static final List<Long> STEPS = List.of(0L, 1L, 10L, 100L, 200L, 300L);

    private final List<Long> sought = new ArrayList<>();
    private final StepScale scale = new StepScale(0, 100, 300, 14, 586);
    private StepStrip strip;

    @BeforeEach
    void showStrip() {
        strip = show(StepStrip::new, 600, 46);
        onFx(() -> {
            strip.marksProperty().set(new StepMarks(STEPS, 100, OptionalLong.of(200), Set.of(10L),
                    OptionalLong.empty()));
            strip.atProperty().set(OptionalLong.of(300));
            strip.setOnSeek(step -> {
                sought.add(step);
                strip.atProperty().set(OptionalLong.of(step));
            });
            return strip;
        });
        settle();
    }

    @Test
    void aClickChoosesTheNearestMark() {
        clickOn(at(strip, scale.at(100) + 6, 10));
        assertThat(sought).containsExactly(100L);
    }

    @Test
    void aDragChoosesEachMarkItPassesOnce() {
        moveTo(at(strip, scale.at(300), 20)).press(MouseButton.PRIMARY);
        for (long step : new long[]{200, 100, 10}) {
            moveTo(at(strip, scale.at(step) + 3, 20));
            moveTo(at(strip, scale.at(step) - 3, 20));
        }
        release(MouseButton.PRIMARY);
        assertThat(sought).containsSequence(200L, 100L, 10L).doesNotHaveDuplicates();
    }

    @Test
    void arrowKeysMoveBetweenMarks() {
        onFx(() -> {
            strip.requestFocus();
            return strip;
        });
        type(KeyCode.LEFT, 2);
        type(KeyCode.HOME);
        type(KeyCode.LEFT);
        type(KeyCode.RIGHT);
        type(KeyCode.END);
        assertThat(sought).containsExactly(200L, 100L, 0L, 1L, 300L);
    }

    @Test
    void withoutMarksNothingHappens() {
        onFx(() -> {
            strip.marksProperty().set(StepMarks.NONE);
            strip.atProperty().set(OptionalLong.empty());
            return strip;
        });
        clickOn(at(strip, 300, 20));
        type(KeyCode.LEFT);
        assertThat(sought).isEmpty();
    }

    @Test
    void theAxisOfAForkStartsAtItsFork() {
        onFx(() -> {
            strip.marksProperty().set(new StepMarks(List.of(5000L, 5500L, 6000L), 100, OptionalLong.empty(), Set.of(),
                    OptionalLong.of(5000)));
            strip.atProperty().set(OptionalLong.of(6000));
            return strip;
        });
        settle();
        clickOn(at(strip, 300, 20));
        assertThat(sought).containsExactly(5500L);
    }
}
