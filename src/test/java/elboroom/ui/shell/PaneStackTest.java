package elboroom.ui.shell;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import elboroom.i18n.Messages;
import elboroom.ui.control.PaneHeader;
import elboroom.ui.testing.Panes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PaneStackTest extends Panes {

    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);

    private Map<String, Double> positions = new HashMap<>();
    private PaneStack stack;

    @BeforeEach
    void open() {
        open(Map.of(), 1024);
    }

    private void open(Map<String, Double> saved, double width) {
        positions = new HashMap<>(saved);
        stack = show(() -> new PaneStack(ENGLISH, positions, pane("setup"), pane("map"), pane("losses"),
                pane("manifold"), pane("here")), width, 500);
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
    void theDividersAreWhereTheyWereInTheLastSession() {
        open(Map.of(), 1440);
        SplitPane columns = columns();
        assertThat(fx(() -> columns.getDividerPositions()[0] * columns.getWidth())).isCloseTo(272, within(4.0));
        Node divider = fx(() -> stack.lookupAll(".split-pane-divider").stream()
                .filter(one -> columns.equals(one.getParent()))
                .min(Comparator.comparingDouble(Node::getLayoutX)).orElseThrow());
        drag(divider).moveBy(10, 0).moveBy(10, 0).drop();
        assertThat(positions).containsOnlyKeys("setup", "middle").hasEntrySatisfying("setup", width -> assertThat(width)
                .isGreaterThan(276).isEqualTo(fx(() -> columns.getDividerPositions()[0] * columns.getWidth())));

        open(Map.of("setup", 290.0, "map", 0.4, "manifold", 7.0), 1440);
        SplitPane again = columns();
        assertThat(fx(() -> again.getDividerPositions()[0] * again.getWidth())).isCloseTo(290, within(4.0));
        assertThat(fx(() -> stack.lookupAll(".split-pane").stream().map(SplitPane.class::cast)
                .filter(pane -> pane.getItems().size() == 2).map(pane -> pane.getDividerPositions()[0]).toList()))
                .as("a share out of range is not used").hasSize(2).allMatch(position -> position < 0.9);
    }

    private SplitPane columns() {
        return fx(() -> stack.lookupAll(".split-pane").stream().map(SplitPane.class::cast)
                .filter(pane -> pane.getItems().size() == 3).findFirst().orElseThrow());
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
