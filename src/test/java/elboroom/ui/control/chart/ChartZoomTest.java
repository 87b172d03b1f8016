package elboroom.ui.control.chart;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import elboroom.i18n.Messages;
import elboroom.ui.control.FxTest;
import elboroom.ui.control.Samples;
import elboroom.ui.control.draw.Axis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Zooming, panning and smoothing a loss chart with mouse and keyboard.
class ChartZoomTest extends FxTest {

    private static final double WIDTH = 600;

    private final SeriesData loss = new SeriesData();
    private final SeriesData heldOut = new SeriesData();
    private final ObjectProperty<Double> smoothing = new SimpleObjectProperty<>(0.0);
    private final LossChart chart = onFx(LossChart::new);
    private ChartFrame frame;

    @BeforeEach
    void showChart() {
        for (int i = 0; i <= 100; i++) {
            loss.append(i * 10L, i % 2 == 0 ? 100 + i : 90 + i);
        }
        heldOut.append(500, 120);
        heldOut.append(1000, 110);
        frame = show(() -> new ChartFrame(chart, smoothing, new SimpleStringProperty("run"),
                new Messages(Locale.ENGLISH)), WIDTH, 200);
        onFx(() -> {
            chart.seriesProperty()
                    .set(List.of(Samples.line(0, "loss", loss), Samples.dots(1, "held-out", heldOut)));
            chart.requestFocus();
            return chart;
        });
        settle();
    }

    @Test
    void theWheelZoomsAtThePointerAndTheButtonShowsAllAgain() {
        assertThat(button().isVisible()).isFalse();
        Axis whole = steps();
        moveTo(at(chart, whole.pixel(500), 100));
        scroll(5, VerticalDirection.UP);
        settle();
        assertThat(steps().high() - steps().low()).isLessThan(950);
        assertThat(steps().pixel(500)).isCloseTo(whole.pixel(500), within(1.0));
        assertThat(button().isVisible()).isTrue();
        clickOn(button());
        settle();
        assertThat(steps()).isEqualTo(whole);
        assertThat(button().isVisible()).isFalse();
        assertThat(chart.isFocused()).isTrue();
    }

    @Test
    void aDragZoomsToItsRange() {
        Axis whole = steps();
        drag(at(chart, whole.pixel(200), 100), MouseButton.PRIMARY).dropTo(at(chart, whole.pixel(400), 110));
        settle();
        assertThat(steps().low()).isCloseTo(200, within(8.0));
        assertThat(steps().high()).isCloseTo(400, within(8.0));
    }

    @Test
    void theMiddleButtonPansAndADoubleClickShowsAll() {
        zoomTo(400, 600);
        double low = steps().low();
        drag(at(chart, 300, 100), MouseButton.MIDDLE).dropTo(at(chart, 400, 100));
        settle();
        assertThat(steps().low()).isLessThan(low - 20);
        assertThat(steps().high() - steps().low()).isCloseTo(200, within(1e-6));
        doubleClickOn(at(chart, 300, 100));
        settle();
        assertThat(chart.zoomedProperty().get()).isFalse();
    }

    @Test
    void keysZoomPanAndShowAll() {
        type(KeyCode.PLUS, 3);
        settle();
        double low = steps().low();
        double length = steps().high() - low;
        assertThat(length).isCloseTo(1000 / Math.pow(1.5, 3), within(1e-6));
        type(KeyCode.PAGE_DOWN);
        settle();
        assertThat(steps().low()).isCloseTo(low + length / 2, within(1e-6));
        type(KeyCode.HOME).type(KeyCode.LEFT, 3);
        settle();
        assertThat(steps().low()).isLessThan(low + length / 2);
        type(KeyCode.MINUS);
        settle();
        assertThat(steps().high() - steps().low()).isGreaterThan(length);
        type(KeyCode.DIGIT0);
        settle();
        assertThat(chart.zoomedProperty().get()).isFalse();
    }

    @Test
    void aViewOfTheNewestStepsFollowsTraining() {
        zoomTo(800, 1000);
        onFx(() -> {
            loss.append(1500, 100);
            return loss;
        });
        settle();
        assertThat(steps().low()).isCloseTo(1300, within(1e-6));
        assertThat(steps().high()).isCloseTo(1500, within(1e-6));
    }

    @Test
    void aSmoothedLineNamesItsSmoothingAndItsLoggedValue() {
        onFx(() -> {
            smoothing.set(0.9);
            return chart;
        });
        settle();
        assertThat(chart.smoothedTextProperty().get()).contains("0.9");
        type(KeyCode.END);
        Readout readout = onFx(() -> chart.readoutProperty().get()).orElseThrow();
        Readout.Value train = readout.values().getFirst();
        assertThat(train.raw()).isEqualTo(200);
        assertThat(train.value()).isBetween(170.0, 195.0);
        assertThat(train.smoothed()).isTrue();
        assertThat(readout.values().getLast().smoothed()).isFalse();
        assertThat(readout.values().getLast().value()).isEqualTo(110);
    }

    private Axis steps() {
        return onFx(() -> chart.chartLayout().steps());
    }

    private Node button() {
        return from(frame).lookup(".reset-view").query();
    }

    private void zoomTo(double low, double high) {
        onFx(() -> {
            Axis steps = chart.chartLayout().steps();
            chart.show(steps.pixel(low), steps.pixel(high));
            return Optional.empty();
        });
        settle();
    }
}
