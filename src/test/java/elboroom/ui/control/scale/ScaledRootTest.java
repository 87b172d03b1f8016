package elboroom.ui.control.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.DialogPane;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;

import elboroom.ui.control.draw.ThemedCanvas;
import elboroom.ui.testing.Panes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ScaledRootTest extends Panes {

    private static final class Drawn extends ThemedCanvas {

        private final Canvas canvas = layer();

        Drawn() {
            super("drawn");
        }

        @Override
        protected void paint() {
            cleared(canvas).fillRect(0, 0, getWidth(), getHeight());
        }
    }

    private final Drawn drawn = fx(Drawn::new);

    @Test
    void theContentIsLaidOutInTheRoomDividedByTheScale() {
        HBox content = fx(() -> new HBox(drawn));
        ScaledRoot root = shown(content, 1.5);
        assertThat(content.getWidth()).isEqualTo(600 / 1.5);
        assertThat(content.getHeight()).isEqualTo(300 / 1.5);
        assertThat(content.localToScene(content.getLayoutBounds()).getWidth()).isCloseTo(600, within(1e-6));
        assertThat(bars(root)).noneMatch(Node::isVisible);
        act(() -> root.scaleProperty().set(1));
        assertThat(content.getWidth()).isEqualTo(600);
    }

    /// A canvas of the usual size would be enlarged and look blurred.
    @Test
    void canvasesAreDrawnAtTheirEnlargedSize() {
        act(() -> drawn.setMinSize(100, 50));
        shown(fx(() -> new HBox(drawn)), 2);
        assertThat(drawn.pixelScale()).isEqualTo(2);
        assertThat(drawn.canvas.getWidth()).isEqualTo(drawn.getWidth() * 2);
        assertThat(drawn.canvas.getBoundsInParent().getWidth()).isCloseTo(drawn.getWidth(), within(1e-6));
        assertThat(drawn.canvas.getGraphicsContext2D().getTransform().getMxx()).isEqualTo(2);
    }

    @Test
    void contentThatNeedsMoreRoomScrollsToTheFocus() {
        Button last = fx(() -> new Button("last"));
        HBox content = fx(() -> {
            Region wide = new Region();
            wide.setMinWidth(500);
            return new HBox(new Button("first"), wide, last);
        });
        ScaledRoot root = shown(content, 2);
        assertThat(bars(root).getFirst().isVisible()).isTrue();
        assertThat(root.sceneToLocal(last.localToScene(last.getLayoutBounds())).getMinX()).isGreaterThan(600);
        act(last::requestFocus);
        assertThat(root.sceneToLocal(last.localToScene(last.getLayoutBounds())).getMaxX()).isLessThanOrEqualTo(600.5);
    }

    @Test
    void aDividerFollowsThePointer() {
        SplitPane panes = fx(() -> new SplitPane(new Region(), new Region()));
        shown(fx(() -> {
            HBox box = new HBox(panes);
            HBox.setHgrow(panes, Priority.ALWAYS);
            return box;
        }), 2);
        double before = fx(() -> panes.getDividerPositions()[0] * panes.getWidth());
        Node divider = fx(() -> panes.lookup(".split-pane-divider"));
        act(() -> {
            divider.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, divider, 300));
            divider.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, divider, 340));
        });
        assertThat(fx(() -> panes.getDividerPositions()[0] * panes.getWidth())).isCloseTo(before + 20, within(1.5));
    }

    @Test
    void menusOfTheWindowAreAsLargeAsItsContent() {
        HBox content = fx(() -> new HBox(new Button("owner")));
        ScaledRoot root = shown(content, 2);
        act(() -> new ScaledPopups((Stage) root.getScene().getWindow(), root));
        ContextMenu menu = fx(() -> new ContextMenu(new MenuItem("one")));
        act(() -> menu.show(content, 20, 20));
        Node bridge = fx(() -> menu.getScene().getRoot().getChildrenUnmodifiable().getFirst());
        double width = bridge.getLayoutBounds().getWidth();
        assertThat(menu.getWidth()).isGreaterThanOrEqualTo(2 * width);
        act(menu::hide);
        act(() -> root.scaleProperty().set(1));
        act(() -> menu.show(content, 20, 20));
        assertThat(menu.getWidth()).isLessThan(2 * width);
        act(menu::hide);
    }

    /// JavaFX limits the height of a menu to that of the screen before it is enlarged.
    @Test
    void anEnlargedMenuThatIsHigherThanTheScreenScrolls() {
        HBox content = fx(() -> new HBox(new Button("owner")));
        ScaledRoot root = shown(content, 2);
        act(() -> new ScaledPopups((Stage) root.getScene().getWindow(), root));
        ContextMenu menu = fx(() -> new ContextMenu(IntStream.range(0, 25).mapToObj(i -> new MenuItem("item " + i))
                .toArray(MenuItem[]::new)));
        act(() -> menu.show(content, 20, 20));
        double height = fx(() -> menu.getScene().getRoot().lookup(".context-menu").getLayoutBounds().getHeight());
        assertThat(2 * height).isBetween(200.0, Screen.getPrimary().getVisualBounds().getHeight());
        act(menu::hide);
    }

    @Test
    void dialogsOfTheWindowAreAsLargeAsItsContent() {
        HBox content = fx(() -> new HBox(new Button("owner")));
        ScaledRoot root = shown(content, 1.5);
        act(() -> new ScaledPopups((Stage) root.getScene().getWindow(), root));
        Alert alert = fx(() -> {
            Alert one = new Alert(Alert.AlertType.INFORMATION, "A text that is long enough to be wrapped. ".repeat(6));
            one.initOwner(root.getScene().getWindow());
            return one;
        });
        List<String> events = new ArrayList<>();
        act(() -> {
            alert.setOnShown(_ -> events.add("shown"));
            alert.setOnHidden(_ -> events.add("hidden"));
        });
        act(alert::show);
        DialogPane pane = alert.getDialogPane();
        assertThat(pane.localToScene(1, 0).getX() - pane.localToScene(0, 0).getX()).isCloseTo(1.5, within(1e-9));
        assertThat(pane.getScene().getRoot().getChildrenUnmodifiable()).filteredOn(ScrollBar.class::isInstance)
                .as("nothing is cut off").noneMatch(Node::isVisible);
        assertThat(pane.getScene().getWidth()).isCloseTo(pane.getWidth() * 1.5, within(1.5));
        assertThat(pane.getHeight()).isGreaterThanOrEqualTo(pane.minHeight(pane.getWidth()) - 1);
        act(alert::close);
        assertThat(alert.isShowing()).isFalse();
        assertThat(events).containsExactly("shown", "hidden");
        act(alert::show);
        assertThat(pane.localToScene(1, 0).getX() - pane.localToScene(0, 0).getX()).as("shown again")
                .isCloseTo(1.5, within(1e-9));
        act(alert::close);
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, Node node, double sceneX) {
        return new MouseEvent(node, node, type, sceneX, 10, sceneX, 10, MouseButton.PRIMARY, 1, false, false, false,
                false, true, false, false, true, false, true, new PickResult(node, sceneX, 10));
    }

    private ScaledRoot shown(Region content, double scale) {
        return show(() -> {
            ScaledRoot root = new ScaledRoot();
            root.setContent(content);
            root.scaleProperty().set(scale);
            return root;
        }, 600, 300);
    }

    private static List<ScrollBar> bars(ScaledRoot root) {
        return root.getChildrenUnmodifiable().stream().filter(ScrollBar.class::isInstance).map(ScrollBar.class::cast)
                .toList();
    }
}
