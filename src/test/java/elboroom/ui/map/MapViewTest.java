package elboroom.ui.map;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import elboroom.data.digits.DigitAttributes;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Latents;
import elboroom.i18n.Messages;
import elboroom.service.data.LoadedData;
import elboroom.service.engine.Query;
import elboroom.ui.control.draw.Subscript;
import elboroom.ui.control.map.MapHover;
import elboroom.ui.control.map.PointCanvas;
import elboroom.ui.control.map.PointColours;
import elboroom.ui.control.map.Viewport;
import elboroom.ui.testing.Clusters;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeModel;
import elboroom.ui.testing.Panes;
import elboroom.ui.testing.Studio;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class MapViewTest extends Panes {

    private static final int EXAMPLES = 200;

    private Studio studio = Studio.of(2);
    private MapViewModel model = new MapViewModel(studio.exploration(), studio.inference(), studio.notices());

    private void show(int latent) {
        studio = Studio.of(latent);
        model = new MapViewModel(studio.exploration(), studio.inference(), studio.notices());
        studio.inference().answerAtOnce(studio.model());
        show(() -> new MapView(model, new Messages(Locale.ENGLISH)), 720, 520);
    }

    private void open(int latent) {
        show(latent);
        act(() -> studio.open(EXAMPLES));
    }

    @Test
    void clickStandsThereAndTheMarkerFollows() {
        open(2);
        clickOn(place(0.5, -0.25));
        settle();
        assertThat(studio.point().get(0)).isCloseTo(0.5f, within(0.02f));
        assertThat(studio.point().get(1)).isCloseTo(-0.25f, within(0.02f));
        Point2D marker = requireNonNull(fx(() -> canvas().markerProperty().get()));
        assertThat(marker).isEqualTo(new Point2D(studio.point().get(0), studio.point().get(1)));
    }

    @Test
    void theDimensionsOfARunWithMoreOfThemAreNamed() {
        open(2);
        FakeModel wider = new FakeModel(10);
        LoadedData data = FakeData.digits(EXAMPLES);
        Latents codes = Clusters.latents(10, EXAMPLES);
        float[] kl = {0, 0, 0, 0, 0, 2, 0, 0, 0, 1};
        act(() -> studio.exploration().open(FakeData.opened(wider.run(), data),
                new Latents(10, codes.mean(), codes.logVar(), codes.labels(), kl), wider.snapshot(1)));
        settle();
        assertThat(lookup(".choosers > .combo-box").queryAllAs(ComboBox.class))
                .extracting(chooser -> chooser.getButtonCell().getText())
                .containsExactly(Subscript.z(5), Subscript.z(9));
    }

    @Test
    void hoverDecodesThePlaceAndTellsTheNearestExample() {
        open(2);
        LatentPoint example = Clusters.latents(2, EXAMPLES).point(17);
        moveTo(place(example.get(0), example.get(1)));
        settle();
        LatentPoint asked = studio.inference().asked(Query.Decode.class).getLast().point();
        assertThat(asked.get(0)).isCloseTo(example.get(0), within(0.02f));
        assertThat(asked.get(1)).isCloseTo(example.get(1), within(0.02f));
        Node card = node(".hover-card");
        assertThat(card.isVisible()).isTrue();
        assertThat(from(card).lookup(".label").queryAllAs(Label.class)).extracting(Label::getText)
                .contains("nearest: held-out 17", "label " + Clusters.latents(2, EXAMPLES).labels()[17]);
        moveTo(at(canvas(), 300, -20));
        settle();
        assertThat(card.isVisible()).isFalse();
    }

    @Test
    void theCardStaysWithinTheMap() {
        open(2);
        double width = fx(() -> canvas().getWidth());
        double height = fx(() -> canvas().getHeight());
        moveTo(at(canvas(), width - 120, height - 3));
        settle();
        Node card = node(".hover-card");
        assertThat(fx(card::getBoundsInParent).getMaxY()).isLessThanOrEqualTo(height + 12); // with its shadow
        assertThat(fx(() -> card.getLayoutX())).isBetween(0.0, width - 200);
    }

    @Test
    void theLegendHidesClasses() {
        open(2);
        clickOn(entry("3"));
        settle();
        assertThat(fx(() -> canvas().hiddenProperty().get())).containsExactly(3);
        clickOn(entry("3"));
        doubleClickOn(entry("7"));
        settle();
        assertThat(fx(() -> canvas().hiddenProperty().get())).hasSize(9).doesNotContain(7);
        assertThat(entry("7").isSelected()).isTrue();
        assertThat(entry("6").isSelected()).isFalse();
    }

    @Test
    void theMapIsColouredByAnAttribute() {
        open(2);
        ComboBox<String> chooser = lookup("#map-colour").query();
        assertThat(chooser.getItems()).hasSize(1 + DigitAttributes.ALL.size());
        act(() -> chooser.setValue("slant"));
        assertThat(fx(() -> canvas().coloursProperty().get())).isEqualTo(PointColours.SEQUENTIAL);
        assertThat(lookup(".range-legend").query().isVisible()).isTrue();
        assertThat(lookup(".legend-box").query().isVisible()).isFalse();
        act(() -> model.hover(Optional.of(new MapHover(0, 0, 17, 100, 100))));
        assertThat(lookup(".hover-card .label").queryAllAs(Label.class).stream().map(Label::getText))
                .anyMatch(line -> line.startsWith("slant ")).contains("9 more attributes");
    }

    @Test
    void arrowsMoveThePoint() {
        open(2);
        clickOn(place(0, 0));
        float before = studio.point().get(0);
        type(KeyCode.RIGHT);
        settle();
        assertThat(studio.point().get(0)).isGreaterThan(before);
    }

    @Test
    void newPosteriorsKeepAViewThatThePersonChoseUntilFitOrAnotherRun() {
        open(2);
        Viewport fitted = viewport();
        act(() -> canvas().pan(40, 0));
        Viewport chosen = viewport();
        act(() -> studio.encode(Clusters.latents(2, 2 * EXAMPLES)));
        assertThat(viewport()).isEqualTo(chosen);
        act(() -> studio.open(EXAMPLES));
        assertThat(viewport()).isEqualTo(fitted);
        act(() -> canvas().pan(40, 0));
        clickOn("fit");
        settle();
        assertThat(viewport()).isEqualTo(fitted);
    }

    @Test
    void twoDimensionsNeedNoChoice() {
        open(2);
        assertThat(node(".choosers").isVisible()).isFalse();
        assertThat(texts()).contains("posterior means, 200 held-out · z₀ × z₁");
    }

    @Test
    void moreDimensionsAreChosenByTheirNames() {
        open(5);
        ComboBox<?> second = lookup(".choosers > .combo-box").nth(1).queryAs(ComboBox.class);
        assertThat(texts()).contains("posterior means, 200 held-out");
        clickOn(second);
        type(KeyCode.DOWN, 3);
        type(KeyCode.ENTER);
        settle();
        assertThat(studio.exploration().plane().get().y()).isEqualTo(4);
        assertThat(fx(() -> canvas().nameYProperty().get())).isEqualTo("z₄");
        act(() -> studio.exploration().choosePlane(2, 3));
        assertThat(fx(second::getValue)).isEqualTo(3);
    }

    @Test
    void itSaysWhatIsMissing() {
        show(2);
        assertThat(texts()).contains("No model yet. Open a run or press Train.");
        act(studio::openBare);
        assertThat(texts())
                .contains("This run has no encoded examples yet. You can decode any point of the plane.");
        assertThat(node("#map-read").isVisible()).isTrue();
        moveTo(place(1, 1));
        settle();
        assertThat(node(".hover-card").isVisible()).isTrue();
        assertThat(studio.inference().asked(Query.Decode.class)).isNotEmpty();
        assertThat(node(".legend-box").isVisible()).isFalse();
    }

    private PointCanvas canvas() {
        return lookup("#map").queryAs(PointCanvas.class);
    }

    private Viewport viewport() {
        return fx(() -> canvas().viewportProperty().get());
    }

    private Point2D place(double x, double y) {
        Point2D local = viewport().toScreen(new Point2D(x, y));
        return at(canvas(), local.getX(), local.getY());
    }

    private Node node(String query) {
        return lookup(query).query();
    }

    private ToggleButton entry(String name) {
        return lookup(".legend-item").queryAllAs(ToggleButton.class).stream()
                .filter(entry -> entry.getText().equals(name)).findFirst().orElseThrow();
    }

    private List<String> texts() {
        return lookup(".label").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    /// Converts a position in the node's coordinates to the screen.
    private static Point2D at(Node node, double x, double y) {
        return fx(() -> node.localToScreen(x, y));
    }
}
