package elboroom.ui.shell;

import javafx.scene.control.Label;

import elboroom.ui.testing.Panes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LatePaneTest extends Panes {

    private final Label content = fx(() -> new Label("content"));
    private final LatePane pane = fx(() -> new LatePane(() -> content));

    @Test
    void itIsEmptyUntilItIsCreated() {
        assertThat(pane.getChildren()).isEmpty();
        act(() -> {
            pane.create();
            pane.create();
        });
        assertThat(pane.getChildren()).containsExactly(content);
    }

    @Test
    void itIsHiddenWithItsContent() {
        act(() -> {
            pane.create();
            content.setVisible(false);
            content.setManaged(false);
        });
        assertThat(pane.isVisible()).isFalse();
        assertThat(pane.isManaged()).isFalse();
    }
}
