package elboroom.ui.control.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import elboroom.ui.control.FxTest;
import elboroom.ui.control.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ImageGridTest extends FxTest {

    private final List<Cell> picks = new ArrayList<>();
    private final List<Optional<Cell>> hovers = new ArrayList<>();
    private ImageGrid grid;

    @BeforeEach
    void showGrid() {
        grid = show(ImageGrid::new, 500, 400);
        onFx(() -> {
            grid.setTiles(4, 4, Samples.strokes(4, 4));
            grid.setOnPick(picks::add);
            grid.setOnHover(hovers::add);
            return grid;
        });
        settle();
    }

    @Test
    void clickPicksTheCellUnderThePointer() {
        clickOn(at(grid, 280, 120));
        clickOn(at(grid, 20, 120));
        assertThat(picks).containsExactly(new Cell(1, 2));
    }

    @Test
    void hoverReportsEachCellOnceAndLeaving() {
        moveTo(at(grid, 280, 120));
        moveTo(at(grid, 285, 125));
        moveTo(at(grid, 20, 125));
        settle();
        assertThat(hovers.getLast()).isEmpty();
        assertThat(hovers.stream().filter(Optional.of(new Cell(1, 2))::equals)).hasSize(1);
    }

    @Test
    void arrowsMoveTheCursorAndEnterPicksItsCell() {
        onFx(() -> {
            grid.requestFocus();
            return grid;
        });
        for (KeyCode key : List.of(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.UP, KeyCode.UP, KeyCode.ENTER)) {
            type(key);
        }
        assertThat(picks).containsExactly(new Cell(0, 2));
    }

    @Test
    void markerIsAtTheCurrentPoint() {
        onFx(() -> {
            grid.markerProperty().set(new Point2D(1.5, 2.5));
            return grid;
        });
        settle();
        Node frame = lookup(".grid-marker").query();
        assertThat(frame.isVisible()).isTrue();
        assertThat(frame.getBoundsInParent().getCenterX()).isEqualTo(200);
        assertThat(frame.getBoundsInParent().getCenterY()).isEqualTo(250);
    }
}
