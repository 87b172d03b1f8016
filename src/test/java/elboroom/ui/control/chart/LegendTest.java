package elboroom.ui.control.chart;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;

import elboroom.ui.control.FxTest;
import elboroom.ui.control.draw.ThemeColour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LegendTest extends FxTest {

    private Legend legend;

    @BeforeEach
    void showLegend() {
        StackPane pane = show(() -> new StackPane(new Legend(Orientation.VERTICAL)), 300, 500);
        legend = (Legend) pane.getChildren().getFirst();
        setItems(3);
    }

    @Test
    void clickHidesAndShows() {
        clickOn("1");
        assertThat(hidden()).containsExactly(1);
        clickOn("2");
        assertThat(hidden()).containsExactlyInAnyOrder(1, 2);
        clickOn("1");
        assertThat(hidden()).containsExactly(2);
    }

    @Test
    void doubleClickShowsOneAloneAndAgainAll() {
        doubleClickOn("1");
        assertThat(hidden()).containsExactlyInAnyOrder(0, 2);
        doubleClickOn("1");
        assertThat(hidden()).isEmpty();
    }

    @Test
    void spaceTogglesTheFocusedEntry() {
        onFx(() -> {
            lookup("2").queryAs(ToggleButton.class).requestFocus();
            return legend;
        });
        type(KeyCode.SPACE);
        assertThat(hidden()).containsExactly(2);
    }

    @Test
    void hiddenEntriesAreSwitchedOff() {
        onFx(() -> {
            legend.hiddenProperty().set(Set.of(0));
            return legend;
        });
        settle();
        assertThat(lookup("0").queryAs(ToggleButton.class).isSelected()).isFalse();
        assertThat(lookup("1").queryAs(ToggleButton.class).isSelected()).isTrue();
    }

    @Test
    void linesAndDotsOfOneColourHaveDifferentSwatches() {
        onFx(() -> {
            legend.itemsProperty().set(List.of(new LegendItem(0, "train", ThemeColour.MUTED, LegendItem.Mark.LINE),
                    new LegendItem(1, "held-out", ThemeColour.MUTED, LegendItem.Mark.DOTS)));
            return legend;
        });
        settle();
        assertThat(lookup("train").queryAs(ToggleButton.class).getGraphic()).isInstanceOf(Rectangle.class);
        assertThat(from(lookup("held-out").queryAs(ToggleButton.class).getGraphic()).lookup(Circle.class::isInstance)
                .queryAll()).hasSize(2);
    }

    @Test
    void aHorizontalLegendWrapsAndLongNamesAreShortenedInTheMiddle() {
        Legend wide = onFx(() -> {
            Legend made = new Legend(Orientation.HORIZONTAL);
            made.itemsProperty().set(IntStream.range(0, 12)
                    .mapToObj(i -> LegendItem.label(i, "a name of about forty letters, number " + i)).toList());
            return made;
        });
        show(() -> new VBox(wide), 500, 400);
        List<ToggleButton> entries = List.copyOf(from(wide).lookup(".legend-item").queryAllAs(ToggleButton.class));
        assertThat(entries).allMatch(entry -> entry.getWidth() <= 181 && entry.getBoundsInParent().getMaxX() <= 500)
                .allMatch(entry -> entry.isTextTruncated() && entry.getTooltip().getText().equals(entry.getText()));
        assertThat(onFx(wide::getHeight)).isGreaterThan(4 * entries.getFirst().getHeight());
    }

    @Test
    void aLongLegendStaysWithinItsHeight() {
        setItems(60);
        assertThat(onFx(() -> legend.getHeight())).isLessThan(460);
        assertThat(lookup(".scroll-bar").queryAll()).isNotEmpty();
    }

    private void setItems(int count) {
        onFx(() -> {
            legend.itemsProperty()
                    .set(IntStream.range(0, count).mapToObj(i -> LegendItem.label(i, Integer.toString(i))).toList());
            return legend;
        });
        settle();
    }

    private Set<Integer> hidden() {
        settle();
        return onFx(() -> legend.hiddenProperty().get());
    }
}
