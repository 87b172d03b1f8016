package elboroom.app;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import elboroom.domain.latent.LatentPoint;
import elboroom.testing.Runs;
import elboroom.ui.control.PaneActions;
import elboroom.ui.control.map.PointCanvas;
import elboroom.ui.control.map.Viewport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The context menus of the panes, in the whole window.
class PaneMenuTest extends WholeWindow {

    @BeforeEach
    void openModel() {
        act(() -> models.shell().open(Runs.bundled("mnist-2d")));
        until("the model is open", () -> models.exploration().latents().get() != null
                && models.here().image().get() != null);
    }

    @Test
    void everyPaneOfTheWindowOffersItsPicture() {
        List<String> names = List.of("#map", "#manifold", ".here", ".reconstruct", ".loss-chart", "#timeline").stream()
                .map(query -> fx(() -> PaneActions.around(node(query, Node.class)).orElseThrow().name())).toList();
        assertThat(names).containsExactly("map", "manifold", "point", "reconstruction", "losses", "timeline");
    }

    @Test
    void theNumbersOfTheMapAreCopied() {
        request("#map");
        clickOn("#pane-csv-copy");
        until("the numbers are copied", () -> Clipboard.getSystemClipboard().hasString());
        List<String> lines = fx(() -> Clipboard.getSystemClipboard().getString()).lines().toList();
        assertThat(lines.getFirst()).isEqualTo("z0,z1,label");
        assertThat(lines).hasSize(1 + models.map().points().get().size());
        assertThat(lines.get(1)).matches("-?[0-9.E-]+,-?[0-9.E-]+,\\d");
    }

    /// Regression: the numbers could be copied only with the context menu.
    @Test
    void theCommandsActOnThePaneWithTheFocusOrTheMaximisedOne() {
        act(() -> node("#runs", Node.class).requestFocus());
        assertThat(fx(() -> item("view-pane-csv-copy-item").isDisable())).as("no pane has the focus").isTrue();
        act(() -> item("view-maximise-item").fire()); // the map
        act(() -> node("#runs", Node.class).requestFocus());
        assertThat(fx(() -> item("view-pane-csv-copy-item").isDisable())).as("maximized").isFalse();
        act(() -> item("view-maximise-item").fire());
        assertThat(fx(() -> item("view-pane-csv-copy-item").isDisable())).as("restored").isTrue();
        act(() -> node("#map", Node.class).requestFocus());
        act(() -> item("help-palette-item").fire());
        act(() -> item("view-pane-csv-copy-item").fire());
        until("the numbers are copied", () -> Clipboard.getSystemClipboard().hasString()
                && Clipboard.getSystemClipboard().getString().startsWith("z0,z1,label"));
    }

    private MenuItem item(String id) {
        return node("#menu-bar", MenuBar.class).getMenus().stream().flatMap(menu -> menu.getItems().stream())
                .flatMap(item -> item instanceof Menu sub ? sub.getItems().stream() : Stream.of(item))
                .filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
    }

    @Test
    void thePictureIsCopiedAndOfferedInThreeSizes() {
        request("#map");
        moveTo("#pane-picture-save");
        clickOn("#pane-picture-save");
        assertThat(lookup("#pane-picture-4").tryQuery()).isPresent();
        type(KeyCode.ESCAPE);
        type(KeyCode.ESCAPE);
        request("#map");
        clickOn("#pane-picture-copy");
        Node picture = fx(() -> PaneActions.around(node("#map", Node.class)).orElseThrow().picture());
        double width = fx(() -> Clipboard.getSystemClipboard().getImage().getWidth());
        assertThat(width).isEqualTo(Math.ceil(2 * picture.getLayoutBounds().getWidth()));
    }

    @Test
    void whatIsMadeOfShapesIsOfferedAsSvg() {
        for (String query : List.of("#map", ".bar-strip", ".loss-chart", "#timeline")) {
            request(query);
            assertThat(lookup("#pane-picture-svg").tryQuery()).as(query).isPresent();
            type(KeyCode.ESCAPE);
        }
        request("#manifold");
        assertThat(lookup("#pane-picture-svg").tryQuery()).isEmpty();
        type(KeyCode.ESCAPE);
    }

    @Test
    void thePictureCanHaveAnyWidth() {
        request("#map");
        act(() -> Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast)
                .flatMap(menu -> menu.getItems().stream()).filter(Menu.class::isInstance).map(Menu.class::cast)
                .flatMap(menu -> menu.getItems().stream()).filter(item -> "pane-picture-other".equals(item.getId()))
                .toList().forEach(MenuItem::fire));
        until("the width is asked", () -> lookup("#picture-width-field").tryQuery().isPresent());
        TextField field = lookup("#picture-width-field").queryAs(TextField.class);
        Node pane = lookup("#picture-width").query();
        Button save = (Button) from(pane).lookup(".button").match((Button button) -> button.isDefaultButton()).query();
        double width = fx(() -> PaneActions.around(node("#map", Node.class)).orElseThrow().picture().getLayoutBounds()
                .getWidth());
        assertThat(field.getText()).isEqualTo(Integer.toString((int) Math.ceil(2 * width)));
        for (String wrong : List.of("", "15", "wide", "1e3", "9000")) {
            act(() -> field.setText(wrong));
            assertThat(save.isDisabled()).as(wrong).isTrue();
        }
        act(() -> field.setText("3000"));
        assertThat(save.isDisabled()).isFalse();
        assertThat(lookup("#picture-width-size").queryLabeled().getText()).contains("3000 × ");
        type(KeyCode.ESCAPE);
        until("the dialog is closed", () -> lookup("#picture-width-field").tryQuery().isEmpty());
    }

    @Test
    void aRightClickOpensTheMenuAndDoesNothingElse() {
        LatentPoint before = fx(() -> models.exploration().point().get());
        rightClickOn("#manifold");
        until("the menu is open", () -> lookup("#pane-picture-copy").tryQuery().isPresent());
        assertThat(fx(() -> models.exploration().point().get())).isEqualTo(before);
        type(KeyCode.ESCAPE);
    }

    @Test
    void aPaneIsMaximisedAndRestored() {
        request("#map");
        clickOn("#pane-maximise");
        assertThat(lookup("#manifold").tryQuery()).isEmpty();
        assertThat(lookup("#all-panes").tryQuery()).isPresent();
        request("#map");
        clickOn("#pane-restore");
        assertThat(lookup("#manifold").tryQuery()).isPresent();
        request("#timeline");
        assertThat(lookup("#pane-maximise").tryQuery()).as("the timeline cannot fill the window").isEmpty();
    }

    @Test
    void aPaneIsHidden() {
        request("#manifold");
        clickOn("#pane-hide");
        assertThat(lookup("#manifold").tryQuery()).isEmpty();
        request("#data-name");
        assertThat(lookup("#pane-hide").tryQuery()).as("the set-up has a menu, too").isPresent();
        clickOn("#pane-hide");
        assertThat(lookup("#setup").tryQuery()).isEmpty();
        act(() -> models.shell().panes().reset());
        assertThat(lookup("#setup").tryQuery()).isPresent();
    }

    @Test
    void theViewIsReset() {
        PointCanvas map = node("#map", PointCanvas.class);
        Viewport fitted = fx(() -> map.viewportProperty().get());
        act(() -> map.zoom(3, 100, 100));
        request("#map");
        clickOn("#pane-reset");
        assertThat(fx(() -> map.viewportProperty().get())).isEqualTo(fitted);
    }

    /// Requests the menu as the menu key does.
    private void request(String query) {
        act(() -> {
            Node node = node(query, Node.class);
            Point2D at = node.localToScreen(20, 20);
            node.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 20, 20, at.getX(), at.getY(),
                    true, null));
        });
    }
}
