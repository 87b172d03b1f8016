package elboroom.app;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import elboroom.domain.Problem;
import elboroom.domain.model.Architecture;
import elboroom.testing.Runs;
import elboroom.ui.control.chart.LossChart;
import elboroom.ui.control.image.ImageGrid;
import elboroom.ui.control.map.PointCanvas;
import elboroom.ui.setup.Likelihoods;
import elboroom.ui.shell.Workspace;
import elboroom.ui.theme.Theme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Operates the window by keyboard and with a screen reader.
class KeyboardTest extends WholeWindow {

    /// Far more than there are controls.
    private static final int MOST = 300;

    /// Nodes without an action of their own.
    private static final List<Class<? extends Control>> PASSIVE = List.of(Label.class, MenuBar.class, Cell.class,
            ScrollBar.class,
            ScrollPane.class, SplitPane.class, ListView.class);

    /// Nodes that describe the place under the pointer instead.
    private static final List<Class<? extends Region>> DRAWN = List.of(PointCanvas.class, ImageGrid.class,
            LossChart.class);

    /// The property key under which JavaFX stores a node's tooltip.
    private static final String TOOLTIP = "javafx.scene.control.Tooltip";

    /// Opens as many controls as possible: dimension choosers, a message, a sigma.
    @BeforeEach
    void fill() {
        act(() -> models.shell().open(Runs.bundled("digits-10d-beta4")));
        until("a model is open", () -> models.exploration().latents().get() != null);
        act(() -> {
            models.setup().form().likelihood().set(Likelihoods.GAUSSIAN);
            models.notices().report(Problem.of("problem.memory"));
        });
    }

    @Test
    void tabReachesEverything() {
        List<Node> expected = fx(() -> shown().filter(Node::isFocusTraversable)
                .filter(node -> !node.isDisabled() && !besideTheSelected(node)).toList());
        act(expected.getFirst()::requestFocus);
        Set<Node> reached = new LinkedHashSet<>();
        for (Node at = focused(); reached.add(at) && reached.size() < MOST; at = focused()) {
            type(KeyCode.TAB);
        }
        assertThat(expected.stream().filter(node -> !reached.contains(node)).map(KeyboardTest::name))
                .as("unreachable with Tab").isEmpty();
        assertThat(reached).hasAtLeastOneElementOfType(PointCanvas.class).hasAtLeastOneElementOfType(ImageGrid.class)
                .hasAtLeastOneElementOfType(LossChart.class);
        assertThat(reached).hasSizeLessThan(MOST);
    }

    @Test
    void everyControlHasAnAccessibleTextAndATooltip() {
        List<Node> controls = fx(() -> shown().filter(KeyboardTest::acts).toList());
        assertThat(controls).hasSizeGreaterThan(40);
        assertThat(names(controls, KeyboardTest::nameless)).as("no text and no accessible text").isEmpty();
        assertThat(names(controls, node -> blank(node.getAccessibleHelp()))).as("no help for screen readers")
                .isEmpty();
        assertThat(names(controls, node -> !hinted(node))).as("no tooltip").isEmpty();
    }

    @Test
    void textSymbolsAndFocusContrastWithTheirBackgroundInBothThemes() {
        ContrastFaults faults = new ContrastFaults();
        for (Theme theme : Theme.values()) {
            act(() -> models.shell().theme().set(theme));
            for (Workspace place : Workspace.values()) {
                act(() -> models.shell().place().set(place));
                settle();
                act(() -> faults.visit(theme + " " + place, stage.getScene().getRoot()));
                act(() -> faults.visitFocus(theme + " " + place, stage.getScene().getRoot(), DRAWN));
            }
            act(() -> models.shell().place().set(Workspace.EXPLORE));
            for (String card : List.of("help-start-item", "help-documents-item", "help-palette-item",
                    "help-shortcuts-item", "help-about-item", "edit-preferences-item", "reconstruct-draw-item")) {
                act(() -> item(card).fire());
                until("the documents are read", () -> models.documents().place().get() != null
                        || !card.equals("help-documents-item"));
                act(() -> faults.visit(theme + " " + card, node(".overlay", Node.class)));
                act(() -> faults.visitFocus(theme + " " + card, node(".overlay", Node.class), DRAWN));
                type(KeyCode.ESCAPE);
            }
            act(() -> item("help-tour-item").fire());
            act(() -> faults.visit(theme + " tour", node(".popover", Node.class)));
            type(KeyCode.ESCAPE);
            act(node("#setup-family", ComboBoxBase.class)::show);
            act(() -> faults.visit(theme + " families", node(".combo-box-popup", Node.class)));
            act(node("#setup-family", ComboBoxBase.class)::hide);
            act(node("#menu-bar", MenuBar.class).getMenus().getFirst()::show);
            act(() -> faults.visit(theme + " menu", node(".context-menu", Node.class)));
            act(node("#menu-bar", MenuBar.class).getMenus().getFirst()::hide);
        }
        assertThat(faults.found()).isEmpty();
    }

    private MenuItem item(String id) {
        return node("#menu-bar", MenuBar.class).getMenus().stream().flatMap(menu -> menu.getItems().stream())
                .filter(item -> id.equals(item.getId())).findFirst().orElseThrow(() -> new AssertionError(id));
    }

    @Test
    void arrowKeysMoveWithinAToggleGroup() {
        act(() -> models.setup().form().architecture().set(Architecture.MLP));
        Node mlp = fx(() -> shown().filter(node -> node instanceof ToggleButton button && button.isSelected()
                && button.getToggleGroup() != null).findFirst().orElseThrow());
        act(mlp::requestFocus);
        type(KeyCode.RIGHT);
        assertThat(fx(() -> models.setup().form().architecture().get())).isEqualTo(Architecture.CONV);
    }

    /// Within a toggle group, the arrow keys move from the selected toggle to the others.
    private static boolean besideTheSelected(Node node) {
        return node instanceof ToggleButton button && button.getToggleGroup() != null && !button.isSelected();
    }

    /// Whether hovering explains the control: by its own tooltip or its container's, or by a card on drawn content.
    private static boolean hinted(Node node) {
        return DRAWN.stream().anyMatch(type -> type.isInstance(node)) || Stream.iterate(node, Objects::nonNull,
                Node::getParent).anyMatch(KeyboardTest::hasTooltip);
    }

    /// A tooltip is created when the pointer enters its node.
    private static boolean hasTooltip(Node node) {
        node.fireEvent(new MouseEvent(MouseEvent.MOUSE_ENTERED, 0, 0, 0, 0, MouseButton.NONE, 0, false, false, false,
                false, false, false, false, false, false, false, null));
        return node.getProperties().containsKey(TOOLTIP);
    }

    private static boolean acts(Node node) {
        return node.isFocusTraversable()
                || (node instanceof Control && PASSIVE.stream().noneMatch(type -> type.isInstance(node)));
    }

    private static boolean nameless(Node node) {
        String text = node instanceof Labeled labeled ? labeled.getText() : null;
        return blank(text) && blank(node.getAccessibleText());
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static List<String> names(List<Node> nodes, Predicate<Node> chosen) {
        return fx(() -> nodes.stream().filter(chosen).map(KeyboardTest::name).toList());
    }

    private Node focused() {
        return fx(() -> stage.getScene().getFocusOwner());
    }

    private Stream<Node> shown() {
        return shown(stage.getScene().getRoot());
    }

    private static Stream<Node> shown(Node node) {
        if (!node.isVisible()) {
            return Stream.of();
        }
        return node instanceof Parent parent && !(node instanceof MenuBar) // its titles need no tooltip
                ? Stream.concat(Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(KeyboardTest::shown))
                : Stream.of(node);
    }

    /// Enough to find the control in the code.
    private static String name(Node node) {
        String text = node instanceof Labeled labeled ? labeled.getText() : node.getAccessibleText();
        Parent parent = node.getParent();
        return node.getClass().getSimpleName() + " “" + text + "” " + node.getStyleClass() + " in "
                + (parent == null ? "nothing" : parent.getStyleClass());
    }

    @Test
    void aMapThatWasClickedGetsTheKeys() {
        act(() -> models.shell().openFirst());
        until("the map is shown", () -> models.exploration().latents().get() != null
                && models.here().image().get() != null);
        clickOn("#map");
        float before = fx(() -> models.exploration().point().get().get(0));
        type(KeyCode.RIGHT);
        assertThat(fx(() -> models.exploration().point().get().get(0))).isGreaterThan(before);
        clickOn("#manifold");
        assertThat(fx(() -> stage.getScene().getFocusOwner().getId())).isEqualTo("manifold");
    }
}
