package elboroom.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import elboroom.testing.Runs;
import elboroom.ui.compare.ColumnProbe;
import elboroom.ui.compare.ColumnViewModel;
import elboroom.ui.compare.PathKind;
import elboroom.ui.control.map.PointCanvas;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/// Compares the bundled models with an empty disk and only the built-in data.
class CompareWindowTest extends WholeWindow {

    @Test
    void bundledModelsAreComparedPickedAndAligned() throws Exception {
        goToCompare();
        picture("compare", node("#compare", Node.class));
        assertThat(texts()).contains("Held-out example 0 of Digits (built in)")
                .anyMatch(text -> text.contains("139.12"))
                .anyMatch(text -> text.contains("nats reconstruction"))
                .contains("10,000 held-out, different from the first column, not linked");

        clickOn("#compare-common");
        until("both maps show the digits", () -> models.compare().columns().stream()
                .allMatch(column -> column.map().points().get().size() == 2000));
        clickOn("#compare-lasso");
        around(maps().getFirst());
        BitSet highlighted = requireNonNull(fx(() -> maps().get(0).highlightedProperty().get()));
        assertThat(highlighted.cardinality()).isPositive();
        assertThat(fx(() -> maps().get(1).highlightedProperty().get())).isEqualTo(highlighted);
        assertThat(texts()).anyMatch(text -> text.startsWith(String.format("%,d examples", highlighted.cardinality())));

        clickOn("#compare-align");
        until("the second map is laid onto the first", () -> column(1).map().aligned().get() != null);
        assertThat(texts()).anyMatch(text -> text.contains("Procrustes distance 0."));

        act(maps().getFirst()::requestFocus);
        type(KeyCode.ESCAPE);
        settle();
        assertThat(fx(() -> maps().get(1).highlightedProperty().get())).isNull();
        assertThat(models.notices().problems()).isEmpty();
    }

    @Test
    void theProbeAndItsPathApplyToAllColumns() {
        goToCompare();
        clickOn("#compare-example").eraseText(1).write("12").type(KeyCode.ENTER);
        until("both reconstruct it", () -> models.compare().columns().stream()
                .allMatch(column -> column.probe().result().get() != null));
        assertThat(texts()).contains("Held-out example 12 of Digits (built in)");
        clickOn("Interpolation");
        assertThat(models.compare().probe().path().get()).isEqualTo(PathKind.INTERPOLATION);
        until("both go to the other image", () -> models.compare().columns().stream()
                .allMatch(column -> column.probe().strip().get().size() == ColumnProbe.STEPS));

        clickOn("#compare-add");
        until("there are three columns", () -> models.compare().columns().size() == 3
                && column(2).probe().strip().get().size() == ColumnProbe.STEPS);
        Path other = Runs.bundled("mnist-2d");
        act(() -> choosers().get(2).setValue(other));
        until("the third shows the other run",
                () -> column(2).run().get() != null && other.equals(column(2).folder().get()));
        clickOn(legend("3"));
        until("all threes stand out",
                () -> column(1).map().highlighted().get() != null || column(0).map().highlighted().get() != null);
        assertThat(models.notices().problems()).isEmpty();
    }

    private void goToCompare() {
        clickOn(requireNonNull(from(node("#places", Node.class)).lookup("Compare").<Node>query()));
        until("two models reconstruct an example", () -> models.compare().columns().size() == 2
                && models.compare().columns().stream().allMatch(column -> column.probe().strip().get().size() == 9
                        && column.map().points().get().size() > 0));
    }

    private ColumnViewModel column(int index) {
        return models.compare().columns().get(index);
    }

    private List<PointCanvas> maps() {
        return new ArrayList<>(lookup(".compare-map").queryAllAs(PointCanvas.class));
    }

    @SuppressWarnings("unchecked")
    private List<ComboBox<Path>> choosers() {
        return lookup(".compare-run").queryAllAs(ComboBox.class).stream().map(box -> (ComboBox<Path>) box)
                .toList();
    }

    private ToggleButton legend(String name) {
        return from(node("#compare-legend", Node.class)).lookup(".legend-item").queryAllAs(ToggleButton.class).stream()
                .filter(entry -> entry.getText().equals(name)).findFirst().orElseThrow();
    }

    /// Draws a lasso around the middle of a map.
    private void around(PointCanvas map) {
        double width = fx(map::getWidth);
        double height = fx(map::getHeight);
        moveTo(screen(map, 0.3 * width, 0.3 * height));
        press(MouseButton.PRIMARY);
        moveTo(screen(map, 0.7 * width, 0.3 * height));
        moveTo(screen(map, 0.7 * width, 0.7 * height));
        moveTo(screen(map, 0.3 * width, 0.7 * height));
        release(MouseButton.PRIMARY);
        settle();
    }

    private static Point2D screen(Node node, double x, double y) {
        return fx(() -> node.localToScreen(x, y));
    }

    private List<String> texts() {
        return fx(() -> lookup("#compare .label").queryAllAs(Label.class).stream().map(Label::getText).toList());
    }
}
