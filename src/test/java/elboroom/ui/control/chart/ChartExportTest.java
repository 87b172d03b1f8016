package elboroom.ui.control.chart;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.image.WritableImage;
import javax.xml.parsers.DocumentBuilderFactory;

import elboroom.i18n.Messages;
import elboroom.ui.control.FxTest;
import elboroom.ui.control.PaneActions;
import elboroom.ui.control.Samples;
import elboroom.ui.control.draw.ThemeColour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Pictures and values of a chart.
class ChartExportTest extends FxTest {

    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);

    private final SeriesData loss = new SeriesData();
    private final SeriesData heldOut = new SeriesData();
    private final ObjectProperty<Double> smoothing = new SimpleObjectProperty<>(0.0);
    private final LossChart chart = onFx(LossChart::new);

    @BeforeEach
    void showChart() {
        for (int i = 1; i <= 4; i++) {
            loss.append(i * 10L, 100 - i);
        }
        heldOut.append(25, 0.1);
        ChartFrame frame = show(() -> new ChartFrame(chart, smoothing, new SimpleStringProperty("a <run> & \"more\""),
                ENGLISH), 600, 200);
        onFx(() -> {
            frame.offerOn(frame, "losses");
            chart.seriesProperty()
                    .set(List.of(Samples.line(0, "loss, train", loss), Samples.dots(1, "held-out", heldOut)));
            chart.marksProperty().set(List.of(new ChartMark(20, ChartMark.Kind.PAUSE, ThemeColour.MUTED, "paused"),
                    new ChartMark(30, ChartMark.Kind.ALARM, ThemeColour.MUTED, "alarm")));
            return chart;
        });
        settle();
    }

    @Test
    void theValuesOfAllLinesAreRowsByStep() {
        assertThat(csv().lines()).containsExactly("step,\"loss, train\",held-out", "10,99.0,", "20,98.0,", "25,,0.1",
                "30,97.0,", "40,96.0,");
        assertThat(csv()).endsWith("\r\n");
    }

    @Test
    void onlyWhatIsVisibleIsExportedAndSmoothedValuesHaveTheirOwnColumn() {
        onFx(() -> {
            chart.hiddenProperty().set(Set.of(1));
            smoothing.set(0.5);
            return chart;
        });
        settle();
        onFx(() -> {
            chart.show(chart.chartLayout().steps().pixel(28), chart.chartLayout().steps().pixel(40));
            return chart;
        });
        settle();
        assertThat(csv())
                .startsWith("step,\"loss, train\",\"loss, train (training smoothed: EMA, w = 0.5)\"\r\n30,97.0,97")
                .endsWith("40,96.0," + onFx(() -> chart.drawn(chart.seriesProperty().get().getFirst()).value(3))
                        + "\r\n");
    }

    @Test
    void theSvgIsWellFormedAndNamesItsLines() throws Exception {
        onFx(() -> {
            smoothing.set(0.9);
            return chart;
        });
        settle();
        Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(onFx(actions().drawing().orElseThrow()::svg).get())));
        assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg.getDocumentElement().getTextContent()).contains("a <run> & \"more\"", "loss, train", "held-out",
                "step", "EMA, w = 0.9");
        assertThat(svg.getElementsByTagName("polyline").getLength()).as("raw and smoothed line, and held-out line")
                .isEqualTo(3);
    }

    @Test
    void aPictureHasTheChosenScale() {
        WritableImage one = onFx(() -> actions().drawing().orElseThrow().image(1));
        WritableImage four = onFx(() -> actions().drawing().orElseThrow().image(4));
        assertThat(one.getWidth()).isEqualTo(600);
        assertThat(one.getHeight()).as("with the names of the lines").isBetween(215.0, 240.0);
        assertThat(four.getWidth()).isEqualTo(2400);
        assertThat(four.getHeight()).isEqualTo(4 * one.getHeight());
    }

    @Test
    void theViewIsReset() {
        onFx(() -> {
            chart.zoom(2, 300);
            return chart;
        });
        settle();
        assertThat(chart.zoomedProperty().get()).isTrue();
        onFx(() -> {
            actions().resetView().orElseThrow().run();
            return chart;
        });
        settle();
        assertThat(chart.zoomedProperty().get()).isFalse();
    }

    private PaneActions actions() {
        return PaneActions.around(chart).orElseThrow();
    }

    private String csv() {
        return onFx(() -> actions().csv().orElseThrow().get()).get();
    }
}
