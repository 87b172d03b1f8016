package elboroom.ui.control.chart;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;

import elboroom.domain.model.Losses;
import elboroom.domain.training.History;
import elboroom.domain.training.StepMetrics;
import elboroom.ui.control.FxTest;
import elboroom.ui.control.Samples;
import elboroom.ui.control.draw.Axis;
import elboroom.ui.control.draw.ChartFonts;
import elboroom.ui.control.draw.ThemeColour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LossChartTest extends FxTest {

    private final SeriesData loss = new SeriesData();
    private final SeriesData heldOut = new SeriesData();
    private LossChart chart;

    @BeforeEach
    void showChart() {
        for (int i = 0; i <= 100; i++) {
            loss.append(i * 10L, 100 + i);
        }
        heldOut.append(500, 7);
        heldOut.append(1000, 6);
        chart = show(LossChart::new, 600, 200);
        onFx(() -> {
            chart.seriesProperty()
                    .set(List.of(Samples.line(0, "loss", loss), Samples.dots(1, "held-out", heldOut)));
            return chart;
        });
        settle();
    }

    @Test
    void hoverReadsTheValuesUnderThePointer() {
        Axis steps = ChartLayout.of(chart.seriesProperty().get(), false, 600, 200).steps();
        moveTo(at(chart, steps.pixel(400), 100));
        settle();
        Readout readout = readout().orElseThrow();
        assertThat(readout.step()).isEqualTo(400);
        assertThat(readout.values()).extracting(Readout.Value::value).containsExactly(140.0, Double.NaN);
        assertThat(readout.values()).extracting(Readout.Value::name).containsExactly("loss", "held-out");
        moveTo(at(chart, 300, 400));
        settle();
        assertThat(readout()).isEmpty();
    }

    @Test
    void aValueOfAnEarlierStepNamesItsStep() {
        Axis steps = ChartLayout.of(chart.seriesProperty().get(), false, 600, 200).steps();
        moveTo(at(chart, steps.pixel(700), 100));
        settle();
        Readout readout = readout().orElseThrow();
        assertThat(readout.values()).extracting(Readout.Value::step).containsExactly(700L, 500L);
        assertThat(readout.values()).extracting(value -> ReadoutPainter.otherStep(value, readout, "step"))
                .containsExactly("", " · step 500");
    }

    @Test
    void beyondItsOwnStepsARunHasNoValues() {
        History shortRun = new History(List.of(metrics(4, 541), metrics(8, 539.2)), List.of());
        History longRun = new History(List.of(metrics(8, 530), metrics(500, 200), metrics(509, 199)), List.of());
        List<ChartSeries> series = List.of(train(shortRun), train(longRun));
        assertThat(Readout.at(505, series).values()).extracting(Readout.Value::value)
                .containsExactly(Double.NaN, 199.0);
        assertThat(Readout.at(7.6, series).values()).extracting(Readout.Value::value).containsExactly(539.2, 530.0);
        assertThat(Readout.at(4, series).values()).extracting(Readout.Value::value)
                .containsExactly(541.0, Double.NaN);
    }

    private static StepMetrics metrics(long step, double loss) {
        return new StepMetrics(step, 1, new Losses(loss, 0, 1, 128), new float[0], 9000, step);
    }

    private static ChartSeries train(History history) {
        return LossSeries.of(history, Losses::loss).drawn(LossSplit.TRAIN, 0, "run", ThemeColour.series(0), false);
    }

    @Test
    void hiddenSeriesAreNotRead() {
        onFx(() -> {
            chart.hiddenProperty().set(Set.of(0));
            return chart;
        });
        settle();
        moveTo(at(chart, 300, 100));
        settle();
        assertThat(readout().orElseThrow().values()).extracting(Readout.Value::name).containsExactly("held-out");
    }

    @Test
    void theNamesOfTheAxesDoNotOverlap() {
        String right = "KL, α·MI + β·TC + γ·차원별 KL − KL";
        for (double room : new double[]{150, 220, 300, 900}) {
            String[] names = ChartPainter.names("예제당 내트 · 로그", right, room);
            assertThat(ChartFonts.width(names[0], ChartFonts.SMALL) + ChartFonts.width(names[1], ChartFonts.SMALL))
                    .isLessThan(room);
        }
        assertThat(ChartPainter.names("nats", right, 900)).containsExactly("nats", right);
        assertThat(ChartPainter.names("nats per example · log", right, 150)[1]).startsWith("KL").endsWith("…");
    }

    @Test
    void theCardIsInsideTheChart() {
        assertThat(ReadoutPainter.left(50, 100, 190, 200)).isEqualTo(62);
        assertThat(ReadoutPainter.left(150, 100, 190, 200)).isEqualTo(38);
        assertThat(ReadoutPainter.left(110, 120, 190, 200)).isZero();
        assertThat(ReadoutPainter.left(110, 200, 190, 200)).isZero();
    }

    @Test
    void keysMoveTheCrosshair() {
        onFx(() -> {
            chart.requestFocus();
            return chart;
        });
        type(KeyCode.END);
        assertThat(readout().orElseThrow().step()).isEqualTo(1000);
        type(KeyCode.LEFT, 5);
        assertThat(readout().orElseThrow().step()).isBetween(950L, 990L);
        type(KeyCode.ESCAPE);
        assertThat(readout()).isEmpty();
    }

    @Test
    void appendedValuesAreReadAtOnce() {
        onFx(() -> {
            chart.requestFocus();
            return chart;
        });
        type(KeyCode.END);
        onFx(() -> {
            loss.append(2000, 50);
            return loss;
        });
        settle();
        assertThat(readout().orElseThrow().step()).isEqualTo(2000);
    }

    @Test
    void readingWorksOnALogarithmicAxisToo() {
        onFx(() -> {
            chart.logarithmicProperty().set(true);
            return chart;
        });
        moveTo(at(chart, 300, 100));
        settle();
        assertThat(readout()).isPresent();
    }

    private Optional<Readout> readout() {
        return onFx(() -> chart.readoutProperty().get());
    }
}
