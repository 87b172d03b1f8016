package elboroom.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import elboroom.ui.testing.Panes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PaneFrameTest extends Panes {

    private static final String LONG = "A note that has many lines in a narrow pane. ".repeat(6);

    @Test
    void aPaneThatWrapsScrollsUntilItFits() {
        Label note = new Label(LONG);
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        VBox pane = new VBox(note);
        StackPane root = new StackPane();
        show(() -> {
            root.getChildren().setAll(new PaneFrame(pane));
            return root;
        }, 200, 40);
        assertThat(fx(() -> bar(root).isVisible())).isTrue();
        assertThat(fx(() -> note.getHeight())).isEqualTo(fx(() -> note.prefHeight(note.getWidth())));
        assertThat(fx(() -> pane.getHeight())).isEqualTo(fx(() -> note.getHeight()));

        act(() -> {
            root.getScene().getWindow().setHeight(400);
        });
        settle();
        assertThat(fx(() -> bar(root).isVisible())).isFalse();
        assertThat(fx(() -> pane.getHeight())).isEqualTo(fx(() -> root.getHeight()));

        act(() -> note.setText(LONG.repeat(10)));
        settle();
        assertThat(fx(() -> bar(root).isVisible())).as("a longer text").isTrue();
    }

    private static Node bar(Node root) {
        return root.lookupAll(".scroll-bar").stream()
                .filter(node -> node instanceof ScrollBar bar && bar.getOrientation().name().equals("VERTICAL"))
                .findFirst().orElseThrow();
    }
}
