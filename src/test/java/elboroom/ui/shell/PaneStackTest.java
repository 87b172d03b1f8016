package elboroom.ui.shell;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import elboroom.domain.preferences.Arrangement;
import elboroom.domain.preferences.ExplorePane;
import elboroom.domain.preferences.PaneLayout;
import elboroom.i18n.Messages;
import elboroom.ui.control.PaneHeader;
import elboroom.ui.testing.Panes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PaneStackTest extends Panes {

    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);

    private PanesViewModel viewModel = new PanesViewModel(PaneLayout.DEFAULT);
    private PaneStack stack;

    @BeforeEach
    void open() {
        open(layout -> layout, 1024);
    }

    private void open(UnaryOperator<PaneLayout> saved, double width) {
        viewModel = new PanesViewModel(saved.apply(PaneLayout.DEFAULT));
        stack = show(() -> {
            Map<ExplorePane, Node> panes = new EnumMap<>(ExplorePane.class);
            Arrays.stream(ExplorePane.values()).forEach(pane -> panes.put(pane, pane(pane)));
            return new PaneStack(viewModel, ENGLISH, panes);
        }, width, 500);
    }

    private static VBox pane(ExplorePane name) {
        VBox pane = new VBox(new PaneHeader(name.id()), new Button(name.id() + " button"));
        pane.setId(name.id());
        pane.setMinHeight(name == ExplorePane.TIMELINE ? 100 : 200);
        return pane;
    }

    @Test
    void aPaneWithTooLittleRoomScrolls() {
        Node point = lookup("#point").query();
        PaneFrame frame = fx(() -> frame(point));
        assertThat(frame.getHeight()).isLessThan(300);
        assertThat(point.getLayoutBounds().getHeight()).isGreaterThanOrEqualTo(200);
        assertThat(stack.getBoundsInParent().getMaxX()).isEqualTo(1024);
        assertThat(frame.localToScene(frame.getLayoutBounds()).getMaxX()).isLessThanOrEqualTo(1024);
    }

    private static PaneFrame frame(Node pane) {
        Node at = pane;
        while (!(at instanceof PaneFrame)) {
            at = at.getParent();
        }
        return (PaneFrame) at;
    }

    @Test
    void theDividersAreWhereTheyWereInTheLastSession() {
        open(layout -> layout, 1440);
        SplitPane columns = columns();
        assertThat(fx(() -> columns.getDividerPositions()[0] * columns.getWidth())).isCloseTo(272, within(4.0));
        Node divider = fx(() -> stack.lookupAll(".split-pane-divider").stream()
                .filter(one -> columns.equals(one.getParent()))
                .min(Comparator.comparingDouble(Node::getLayoutX)).orElseThrow());
        drag(divider).moveBy(10, 0).moveBy(10, 0).drop();
        Map<String, Double> saved = viewModel.layout().get().sizes();
        assertThat(saved).containsOnlyKeys("standard.column.setup", "standard.column.map", "standard.column.manifold")
                .hasEntrySatisfying("standard.column.setup", width -> assertThat(width).isGreaterThan(276)
                        .isCloseTo(fx(() -> columns.getDividerPositions()[0] * columns.getWidth()), within(0.01)));

        open(layout -> layout.withSize("column.setup", 290).withSize("map", 0.4).withSize("losses", 0.6)
                .withSize("manifold", -7), 1440);
        SplitPane again = columns();
        assertThat(fx(() -> again.getDividerPositions()[0] * again.getWidth())).isCloseTo(290, within(4.0));
        assertThat(fx(() -> stack.lookupAll(".split-pane").stream().map(SplitPane.class::cast)
                .filter(pane -> pane.getItems().size() == 2).map(pane -> pane.getDividerPositions()[0]).toList()))
                .as("a negative size is not used").hasSize(2).allMatch(position -> position > 0.3 && position < 0.9);

        act(viewModel::reset);
        assertThat(fx(() -> again.getDividerPositions()[0] * again.getWidth())).isCloseTo(272, within(4.0));
    }

    private SplitPane columns() {
        return fx(() -> stack.lookupAll(".split-pane").stream().map(SplitPane.class::cast)
                .filter(pane -> pane.getItems().size() == 3).findFirst().orElseThrow());
    }

    @Test
    void panesAreHiddenShownAndArranged() {
        act(() -> viewModel.show(ExplorePane.SETUP, false));
        act(() -> viewModel.show(ExplorePane.RECONSTRUCT, false));
        assertThat(visible()).containsExactlyInAnyOrder("map", "losses", "manifold", "point", "timeline");
        act(() -> viewModel.arrange(Arrangement.TRAINING));
        assertThat(visible()).containsExactlyInAnyOrder("setup", "losses", "map", "reconstruct", "timeline");
        act(() -> List.of(ExplorePane.values()).forEach(pane -> viewModel.show(pane, false)));
        assertThat(visible()).isEmpty();
        clickOn("#view-arrangement-reset");
        assertThat(visible()).containsExactlyInAnyOrder("setup", "losses", "map", "reconstruct", "timeline");
    }

    @Test
    void panesTakeTurnsInASmallWindow() {
        act(() -> {
            stack.getScene().getWindow().setWidth(512);
            stack.getScene().getWindow().setHeight(212);
        });
        assertThat(visible()).containsExactly("map");
        clickOn("#tab-losses");
        assertThat(visible()).containsExactly("losses");
        assertThat(lookup("losses button").queryButton().localToScene(0, 0).getY()).isLessThan(212);
        act(() -> viewModel.reveal(ExplorePane.SETUP));
        assertThat(visible()).containsExactly("setup");
        act(() -> {
            stack.getScene().getWindow().setWidth(1024);
            stack.getScene().getWindow().setHeight(500);
        });
        assertThat(visible()).hasSize(7);
        assertThat(fx(() -> columns().getDividerPositions()[0] * 1024)).isCloseTo(272, within(4.0));
    }

    @Test
    void aPresentationShowsMapAndPoint() {
        act(() -> viewModel.presenting().set(true));
        assertThat(visible()).containsExactlyInAnyOrder("map", "point");
        act(() -> viewModel.presenting().set(false));
        assertThat(visible()).hasSize(7);
    }

    private List<String> visible() {
        return fx(() -> Arrays.stream(ExplorePane.values()).map(ExplorePane::id)
                .filter(id -> stack.lookup("#" + id) != null).toList());
    }

    @Test
    void aMaximizedPaneShowsHowToRestore() {
        act(() -> lookup("map button").queryButton().requestFocus());
        act(stack::toggle);
        assertThat(visible()).containsExactlyInAnyOrder("map", "timeline");
        Button back = lookup("#all-panes").queryButton();
        assertThat(back.getText()).isEqualTo(ENGLISH.text("shell.allPanes"));
        clickOn(back);
        assertThat(lookup("#losses").queryAll()).hasSize(1);
        assertThat(lookup("#all-panes").queryAll()).isEmpty();
        assertThat(fx(() -> stack.getScene().getFocusOwner())).as("the focus is in a pane again")
                .isInstanceOf(Button.class);
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
        doubleClickOn(lookup("#manifold .pane-header").<Node>query());
        assertThat(visible()).containsExactlyInAnyOrder("manifold", "timeline");
        act(stack::requestFocus);
        type(KeyCode.ESCAPE);
        assertThat(lookup("#losses").queryAll()).hasSize(1);
        act(stack::requestFocus);
        act(stack::toggle);
        assertThat(visible()).containsExactlyInAnyOrder("manifold", "timeline");
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
