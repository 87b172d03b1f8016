package elboroom.ui.manifold;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Spacing;
import elboroom.i18n.Messages;
import elboroom.ui.control.image.ImageGrid;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeModel;
import elboroom.ui.testing.Panes;
import elboroom.ui.testing.Studio;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ManifoldViewTest extends Panes {

    private Studio studio = Studio.of(2);
    private ManifoldViewModel model = model();

    private ManifoldViewModel model() {
        return new ManifoldViewModel(studio.exploration(), studio.inference(), studio.notices());
    }

    private void open(int latent) {
        open(new FakeModel(latent));
    }

    private void open(FakeModel fake) {
        studio = Studio.of(fake);
        model = model();
        studio.inference().answerAtOnce(studio.model());
        show(() -> new ManifoldView(model, new Messages(Locale.ENGLISH)), 424, 450);
        act(studio::openBare);
    }

    @Test
    void theGridOfOneDimensionIsShownInLines() {
        open(1);
        assertThat(lookup("#grid-menu").queryAs(MenuButton.class).getText()).startsWith("20 points along z₀");
        clickOn(at(grid(), 5, grid().getHeight() / 4 + 5));
        assertThat(studio.point().get(0)).as("the first cell of the second of four lines").isCloseTo(-3 + 5 * 6 / 19f,
                within(1e-5f));
        assertThat(fx(() -> grid().markerProperty().get())).isEqualTo(new Point2D(0.5, 1.5));
        assertThat(fx(() -> model.manifold().get().grid().rows())).isEqualTo(1);
    }

    @Test
    void clickMovesExactlyToTheCellsPoint() {
        open(2);
        clickOn(at(grid(), 5, 5));
        settle();
        assertThat(studio.point()).isEqualTo(new LatentPoint(new float[]{-3, 3}));
        Rectangle marker = lookup(".grid-marker").queryAs(Rectangle.class);
        assertThat(marker.isVisible()).isTrue();
        assertThat(marker.getX()).isLessThan(3);
        assertThat(marker.getY()).isLessThan(3);
    }

    @Test
    void theMarkerIsAtThePointAlsoBetweenCells() {
        open(2);
        act(() -> studio.exploration().moveTo(0, 0));
        assertThat(fx(() -> grid().markerProperty().get())).isEqualTo(new Point2D(10, 10));
        act(() -> studio.exploration().moveTo(0, 9));
        assertThat(fx(() -> grid().markerProperty().get())).isNull();
    }

    @Test
    void hoverEnlargesTheCellAndShowsItsPoint() {
        open(2);
        moveTo(at(grid(), 5, 5));
        moveTo(at(grid(), 8, 8));
        settle();
        Node card = node(".hover-card");
        assertThat(card.isVisible()).isTrue();
        assertThat(from(card).lookup(".hover-words > .label").queryAllAs(Label.class)).extracting(Label::getText)
                .containsExactly("z = (−3.00, 3.00)");
        moveTo(at(grid(), 8, -30));
        settle();
        assertThat(card.isVisible()).isFalse();
    }

    @Test
    void keysChooseACellAndEnterMovesThere() {
        open(2);
        clickOn(at(grid(), 5, 5));
        type(KeyCode.RIGHT);
        type(KeyCode.ENTER);
        settle();
        float second = requireNonNull(model.manifold().get()).grid().xs()[1];
        assertThat(studio.point()).isEqualTo(new LatentPoint(new float[]{second, 3}));
    }

    @Test
    void theMenuShowsAndChangesTheGrid() {
        open(2);
        MenuButton menu = lookup("#grid-menu").queryAs(MenuButton.class);
        assertThat(menu.getText()).isEqualTo("20 × 20 · linear ±3");
        clickOn(menu);
        clickOn("10 × 10");
        settle();
        assertThat(model.side().get()).isEqualTo(10);
        clickOn(menu);
        type(KeyCode.DOWN, 2);
        type(KeyCode.ENTER);
        settle();
        assertThat(model.spacing().get()).isEqualTo(Spacing.QUANTILE);
        assertThat(menu.getText()).isEqualTo("10 × 10 · equal probability");
        assertThat(requireNonNull(model.manifold().get()).images()).hasSize(100);
    }

    @Test
    void theClassRowsAreNamedAndThePlaneCanBeChosenInstead() throws IOException {
        open(FakeModel.conditional(3));
        Node names = node(".row-names");
        assertThat(from(names).lookup(".label").queryAllAs(Label.class)).extracting(Label::getText)
                .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        clickOn(at(grid(), fx(() -> grid().getWidth()) - 4, fx(() -> grid().getHeight()) - 4));
        settle();
        assertThat(studio.point()).isEqualTo(new LatentPoint(new float[]{3, 0, 0}, 9));
        picture("manifold-classes", names);

        MenuButton menu = lookup("#grid-menu").queryAs(MenuButton.class);
        assertThat(menu.getText()).isEqualTo("classes × 20 · linear ±3");
        clickOn(menu);
        clickOn("Plane of one class");
        settle();
        assertThat(names.isVisible()).isFalse();
        assertThat(menu.getText()).isEqualTo("20 × 20 · linear ±3");
    }

    @Test
    void theRowsAreNamedAlsoAfterARunWithoutClasses() {
        open(2);
        act(() -> {
            FakeModel told = FakeModel.conditional(20);
            studio.inference().answerAtOnce(told);
            studio.exploration().open(FakeData.opened(told.run(), 0), null, told.snapshot(1));
        });
        List<Node> names = List.copyOf(((Parent) node(".row-names")).getChildrenUnmodifiable());
        assertThat(names).hasSize(10).allMatch(name -> name.getLayoutBounds().getWidth() > 8);
        assertThat(names).allMatch(name -> ((Parent) name).getChildrenUnmodifiable().stream()
                .anyMatch(text -> text instanceof Text shown && !shown.getText().isEmpty()), "has its text");
        assertThat(fx(() -> grid().getBoundsInParent().getMinX())).isGreaterThan(8);
    }

    @Test
    void withoutAModelInstructionsAreShown() {
        open(2);
        Node placeholder = node(".placeholder");
        assertThat(placeholder.isVisible()).isFalse();
        act(() -> studio.exploration().open(FakeData.opened(studio.model().run(), 10), null, null));
        assertThat(placeholder.isVisible()).isTrue();
        assertThat(List.of(((Label) placeholder).getText()))
                .containsExactly("This run has no snapshot yet. The manifold appears with the first snapshot.");
        act(() -> studio.exploration().close());
        assertThat(((Label) placeholder).getText()).isEqualTo("No model yet. Open a run or press Train.");
    }

    private ImageGrid grid() {
        return lookup("#manifold").queryAs(ImageGrid.class);
    }

    private Node node(String query) {
        return lookup(query).query();
    }

    /// Converts a position in the node's coordinates to the screen.
    private static Point2D at(Node node, double x, double y) {
        return fx(() -> node.localToScreen(x, y));
    }
}
