package elboroom.ui.control.chart;

import java.util.Optional;

import elboroom.ui.control.draw.Axis;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// The visible part of the step axis.
class StepWindowTest {

    private static final Axis WHOLE = new Axis(0, 1000, false, 50, 550);

    @Test
    void zoomKeepsTheStepUnderThePointer() {
        StepWindow window = StepWindow.zoom(WHOLE, WHOLE, 2, 250).orElseThrow();
        Axis shown = WHOLE.over(window.low(), window.high());
        assertThat(window.high() - window.low()).isCloseTo(500, within(1e-9));
        assertThat(shown.pixel(250)).isCloseTo(WHOLE.pixel(250), within(1e-9));
    }

    @Test
    void zoomingOutFarEnoughShowsTheWholeAxis() {
        assertThat(StepWindow.zoom(WHOLE, WHOLE.over(200, 300), 0.01, 250)).isEmpty();
        assertThat(StepWindow.zoom(WHOLE, WHOLE, 0.5, 250)).isEmpty();
    }

    @Test
    void aWindowStaysWithinTheAxisAndIsNeverEmpty() {
        assertThat(StepWindow.within(WHOLE, 990, 1090)).contains(new StepWindow(900, 1000, true));
        assertThat(StepWindow.within(WHOLE, 500, 500)).contains(new StepWindow(498, 502, false));
        assertThat(StepWindow.move(WHOLE, WHOLE.over(100, 200), -500)).contains(new StepWindow(0, 100, false));
        assertThat(StepWindow.move(WHOLE, WHOLE, 10)).isEmpty();
    }

    @Test
    void aWindowAtTheEndFollowsNewSteps() {
        Axis longer = WHOLE.over(0, 1500);
        assertThat(new StepWindow(800, 1000, true).on(longer)).contains(new StepWindow(1300, 1500, true));
        assertThat(new StepWindow(700, 900, false).on(longer)).contains(new StepWindow(700, 900, false));
    }

    @Test
    void aWindowOutsideOfOtherSeriesIsDropped() {
        assertThat(new StepWindow(700, 900, false).on(WHOLE.over(0, 500))).isEqualTo(Optional.empty());
        assertThat(new StepWindow(0, 100, false).on(WHOLE.over(0, 2))).isEqualTo(Optional.empty());
    }
}
