package elboroom.ui.codes;

import java.io.IOException;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;

import elboroom.domain.latent.Latents;
import elboroom.i18n.Messages;
import elboroom.ui.testing.Panes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CodesViewTest extends Panes {

    private static final int PLACES = 9;
    private static final double WIDTH = 900;
    private static final double HEIGHT = 420;

    private CodesFixture codes = new CodesFixture();

    @BeforeEach
    void showPanes() {
        codes = fx(() -> new CodesFixture().open(PLACES, examples()));
        Messages messages = new Messages(Locale.ENGLISH);
        show(() -> {
            SplitPane both = new SplitPane(new CodebookView(codes.viewModel, messages),
                    new CodesView(codes.viewModel, messages));
            both.setOrientation(Orientation.HORIZONTAL);
            both.setDividerPositions(0.6);
            return (Parent) both;
        }, WIDTH, HEIGHT);
    }

    @Test
    void clickingAPlaceThenACodeSetsTheCode() {
        clickOn(cell("#code-map", 1.5 / 3, 0.5 / 3));
        settle();
        assertThat(codes.viewModel.position().get()).isEqualTo(1);
        clickOn(firstOf("#code-palette"));
        settle();
        assertThat(codes.point().get(1)).isZero();
        assertThat(lookup("row 1, column 2: code 0").tryQuery()).isPresent();
    }

    @Test
    void theKeyboardDoesTheSame() {
        act(() -> lookup("#code-map").query().requestFocus());
        type(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.ENTER);
        settle();
        assertThat(codes.viewModel.position().get()).isEqualTo(5);
        act(() -> lookup("#code-palette").query().requestFocus());
        type(KeyCode.END, KeyCode.LEFT, KeyCode.SPACE);
        settle();
        assertThat(codes.point().get(5)).isEqualTo(CodesFixture.CODES - 2);
    }

    @Test
    void clickingABarSetsItsCodeAtThePlace() {
        Bounds bars = areaOf("#code-usage");
        clickOn(new Point2D(bars.getMinX() + 10, bars.getCenterY()));
        settle();
        assertThat(codes.point().get(0)).isZero();
    }

    @Test
    void usageIsShown() {
        assertThat(lookup("4 codes used, 4 dead · perplexity 4.0").tryQuery()).isPresent();
    }

    @Test
    void randomExampleMovesToAnExample() {
        act(() -> codes.viewModel.choose(7));
        clickOn("random example");
        settle();
        assertThat(codes.point().get(0)).isLessThan(4);
    }

    @Test
    void itLooksFinished() throws IOException {
        picture("codes", lookup(".codes-pane").query());
    }

    /// Examples that use each code of the first half equally often.
    private static Latents examples() {
        float[] indices = new float[PLACES * 20];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = i % 4;
        }
        return CodesFixture.codes(PLACES, indices);
    }

    /// A position in a square grid at the top centre of a node, in fractions of its side.
    private Point2D cell(String query, double right, double down) {
        Bounds area = areaOf(query);
        double side = Math.min(area.getWidth(), area.getHeight());
        return new Point2D(area.getCenterX() + (right - 0.5) * side, area.getMinY() + down * side);
    }

    private Point2D firstOf(String query) {
        Bounds area = areaOf(query);
        return new Point2D(area.getMinX() + 10, area.getMinY() + 10);
    }

    private Bounds areaOf(String query) {
        Node node = lookup(query).query();
        return fx(() -> node.localToScreen(node.getBoundsInLocal()));
    }
}
