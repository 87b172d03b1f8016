package elboroom.ui.control;

import java.util.Locale;
import java.util.OptionalLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import elboroom.i18n.Messages;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class NotedTitleTest extends FxTest {

    private final ObjectProperty<OptionalLong> step = new SimpleObjectProperty<>(OptionalLong.of(177));
    private final Region content = new Region();

    @Test
    void withRoomTheNoteStandsBesideTheTitle() {
        open(400);
        assertThat(boundsOf(".step-note").getMinX()).isGreaterThan(boundsOf(".section-title").getMaxX());
        assertThat(boundsOf(".step-note").getCenterY()).isCloseTo(boundsOf(".section-title").getCenterY(),
                within(3.0));
    }

    @Test
    void withoutRoomItStandsBelowAndDoesNotTouchTheContent() {
        open(190);
        assertThat(boundsOf(".step-note").getMinX()).isEqualTo(boundsOf(".section-title").getMinX());
        assertThat(boundsOf(".step-note").getMaxY()).isLessThan(boundsOf(content).getMinY());
    }

    @Test
    void theHeaderKeepsItsSizeWithoutNote() {
        open(190);
        double before = boundsOf(content).getMinY();
        onFx(() -> {
            step.set(OptionalLong.empty());
            return null;
        });
        settle();
        assertThat(boundsOf(content).getMinY()).isEqualTo(before);
    }

    private void open(double width) {
        content.setPrefSize(100, 50);
        show(() -> {
            VBox pane = new VBox(new PaneHeader(
                    new NotedTitle("Current", new StepNote(new Messages(Locale.ENGLISH), step)), new Button("random")),
                    content);
            pane.getStyleClass().add("pane");
            return pane;
        }, width, 200);
        settle();
    }

    private Bounds boundsOf(String selector) {
        return boundsOf(content.getParent().lookup(selector));
    }

    private static Bounds boundsOf(Node node) {
        return onFx(() -> node.localToScene(node.getLayoutBounds()));
    }
}
