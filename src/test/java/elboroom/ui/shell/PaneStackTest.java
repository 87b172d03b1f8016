package elboroom.ui.shell;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import elboroom.i18n.Messages;
import elboroom.ui.control.PaneHeader;
import elboroom.ui.testing.Panes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PaneStackTest extends Panes {

    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);

    private PaneStack stack;

    @BeforeEach
    void open() {
        stack = show(() -> new PaneStack(ENGLISH, pane("setup"), pane("map"), pane("losses"), pane("manifold"),
                pane("here")), 1024, 500);
    }

    private static VBox pane(String name) {
        VBox pane = new VBox(new PaneHeader(name), new Button(name + " button"));
        pane.setId(name);
        pane.setMinHeight(300);
        return pane;
    }

    @Test
    void aPaneWithTooLittleRoomScrolls() {
        Node here = lookup("#here").query();
        PaneFrame frame = lookup(".pane-frame").queryAllAs(PaneFrame.class).stream()
                .filter(one -> here.equals(one.pane())).findFirst().orElseThrow();
        assertThat(frame.getHeight()).isLessThan(300);
        assertThat(here.getLayoutBounds().getHeight()).isEqualTo(300);
        assertThat(stack.getBoundsInParent().getMaxX()).isEqualTo(1024);
        assertThat(frame.localToScene(frame.getLayoutBounds()).getMaxX()).isLessThanOrEqualTo(1024);
    }

    @Test
    void aMaximizedPaneShowsHowToRestore() {
        act(() -> lookup("map button").queryButton().requestFocus());
        act(stack::toggle);
        assertThat(lookup("#losses").queryAll()).isEmpty();
        Button back = lookup("#all-panes").queryButton();
        assertThat(back.getText()).isEqualTo(ENGLISH.text("shell.allPanes"));
        clickOn(back);
        assertThat(lookup("#losses").queryAll()).hasSize(1);
        assertThat(lookup("#all-panes").queryAll()).isEmpty();
        assertThat(fx(() -> lookup("map button").queryButton().isFocused())).as("the focus is back in the pane")
                .isTrue();
    }

    @Test
    void escapeAndTheCommandRestoreTheOthersAndKeepTheFocus() {
        Button button = lookup("map button").queryButton();
        for (Runnable back : List.<Runnable>of(() -> type(KeyCode.ESCAPE), () -> act(stack::toggle))) {
            act(button::requestFocus);
            act(stack::toggle);
            assertThat(lookup("#losses").queryAll()).isEmpty();
            assertThat(fx(button::isFocused)).isTrue();
            back.run();
            assertThat(lookup("#losses").queryAll()).hasSize(1);
            assertThat(fx(button::isFocused)).isTrue();
        }
    }

    /// After Escape, the command did nothing until a pane was clicked.
    @Test
    void theCommandFillsTheLastPaneAgainWhereNoneHasTheFocus() {
        doubleClickOn(lookup("#map .pane-header").<Node>query());
        act(stack::requestFocus);
        type(KeyCode.ESCAPE);
        assertThat(lookup("#losses").queryAll()).hasSize(1);
        act(stack::requestFocus);
        act(stack::toggle);
        assertThat(lookup("#losses").queryAll()).isEmpty();
        assertThat(lookup("#map").queryAll()).hasSize(1);
    }

    @Test
    void aDoubleClickOnTheHeaderMaximizesAndRestores() {
        Node header = lookup("#map .pane-header").query();
        doubleClickOn(header);
        assertThat(lookup("#losses").queryAll()).isEmpty();
        doubleClickOn(header);
        assertThat(lookup("#losses").queryAll()).hasSize(1);
    }
}
