package elboroom.ui.control;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WrapRowTest extends FxTest {

    private final List<Region> boxes = List.of(box(100), box(60), box(80));
    private final WrapRow row = new WrapRow(10, boxes.toArray(Node[]::new));

    @Test
    void withEnoughRoomTheFirstNodeIsLeftAndTheOthersRight() {
        show(() -> new VBox(row), 400, 200);
        assertThat(row.getHeight()).isEqualTo(20);
        assertThat(bounds(0).getMinX()).isZero();
        assertThat(bounds(1).getMinX()).isEqualTo(250);
        assertThat(bounds(2).getMaxX()).isEqualTo(400);
    }

    @Test
    void nodesThatDoNotFitWrap() {
        show(() -> new VBox(row), 200, 200);
        assertThat(row.getHeight()).isEqualTo(44);
        assertThat(bounds(1).getMinY()).isZero();
        assertThat(bounds(2).getMinY()).isEqualTo(24);
        assertThat(bounds(2).getMaxX()).isEqualTo(200);
    }

    @Test
    void nodesOfAShrinkingRowShrinkBeforeTheyWrap() {
        boxes.get(0).setMinWidth(50);
        boxes.get(1).setMinWidth(30);
        boxes.get(2).setMinWidth(80);
        WrapRow shrinking = WrapRow.shrinking(10, boxes.toArray(Node[]::new));
        show(() -> new VBox(shrinking), 200, 200);
        assertThat(shrinking.getHeight()).isEqualTo(20);
        assertThat(boxes).extracting(Region::getWidth).containsExactly(50.0, 50.0, 80.0);
        assertThat(bounds(2).getMaxX()).isEqualTo(200);
    }

    @Test
    void roomThatANodeCannotUseGoesToTheOthers() {
        boxes.get(0).setMinWidth(50);
        boxes.get(2).setMinWidth(80);
        WrapRow shrinking = WrapRow.shrinking(10, boxes.get(0), new Parts(), boxes.get(2));
        show(() -> new VBox(shrinking), 230, 200);
        assertThat(boxes.get(0).getWidth()).as("all but the 40 of the parts, the 80 and the gaps").isEqualTo(90);
        assertThat(bounds(2).getMaxX()).isEqualTo(230);
    }

    /// A node of 100, or of 40 with fewer parts.
    private static final class Parts extends Region implements WrapRow.Stepwise {

        private Parts() {
            setPrefSize(100, 20);
            setMinWidth(40);
        }

        @Override
        public double used(double offered) {
            return offered < 100 ? 40 : 100;
        }
    }

    @Test
    void aShrinkingRowWrapsOnceItsNodesAreSmallest() {
        boxes.forEach(box -> box.setMinWidth(50));
        WrapRow shrinking = WrapRow.shrinking(10, boxes.toArray(Node[]::new));
        show(() -> new VBox(shrinking), 150, 200);
        assertThat(shrinking.getHeight()).isEqualTo(44);
        assertThat(bounds(2).getMaxX()).isEqualTo(150);
    }

    @Test
    void nothingIsWiderThanTheRow() {
        show(() -> new VBox(row), 70, 200);
        assertThat(boxes).allMatch(box -> box.getBoundsInParent().getMaxX() <= 70);
        assertThat(row.getHeight()).isEqualTo(68);
    }

    private Bounds bounds(int box) {
        return onFx(() -> boxes.get(box).getBoundsInParent());
    }

    private static Region box(double width) {
        Region box = new Region();
        box.setPrefSize(width, 20);
        return box;
    }
}
