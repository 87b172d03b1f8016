package elboroom.ui.control;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import elboroom.ui.control.bar.BarStrip;
import elboroom.ui.control.chart.Legend;
import elboroom.ui.control.chart.LegendItem;
import elboroom.ui.control.chart.LossChart;
import elboroom.ui.control.draw.ThemeColour;
import elboroom.ui.theme.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Loss charts, bar strips and legends with few and with many values.
class ChartGalleryTest extends Gallery {

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyStateOfTheChartsDrawsItself(Theme theme) throws IOException {
        Parent root = show(theme, ChartGalleryTest::charts, 1300, 980);
        moveTo(at(root, 300, 420));
        settle();
        assertThat(save("charts-" + theme, root.getScene())).isNotEmptyFile();
    }

    private static Parent charts() {
        LossChart early = chart(60, 1);
        LossChart logarithmic = chart(100_000, 1);
        logarithmic.logarithmicProperty().set(true);
        LossChart empty = chart(10, 1);
        empty.seriesProperty().set(List.of());
        GridPane grid = new GridPane(24, 24);
        grid.setPadding(new Insets(20));
        grid.addRow(0, sized(early), sized(chart(4_690, 10)));
        grid.addRow(1, sized(chart(100_000, 1)), sized(logarithmic));
        grid.addRow(2, bars(2), bars(10));
        grid.addRow(3, bars(64), bars(512));
        grid.addRow(4, sized(empty), longLegend());
        return grid;
    }

    private static Node sized(Region node) {
        node.setPrefSize(600, 190);
        node.setMinSize(600, 190);
        return node;
    }

    private static Node bars(int count) {
        BarStrip strip = new BarStrip(ThemeColour.SERIES_1);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = i % 3 == 2 ? 0.004f : (float) (3.4 * Math.exp(-i * 4.0 / count) + 0.02);
        }
        strip.valuesProperty().set(values);
        strip.markedProperty().set(Set.of(0, 1));
        strip.unitProperty().set("nats");
        strip.setPrefHeight(110);
        strip.setMinHeight(110);
        return strip;
    }

    private static Node longLegend() {
        Legend legend = new Legend(Orientation.VERTICAL);
        legend.itemsProperty().set(IntStream.range(-1, 40).mapToObj(i -> LegendItem.label(i, "class " + i)).toList());
        legend.setPrefHeight(190);
        return new HBox(legend);
    }
}
