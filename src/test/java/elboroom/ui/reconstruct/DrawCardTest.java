package elboroom.ui.reconstruct;

import java.io.IOException;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;

import elboroom.domain.data.ImageData;
import elboroom.i18n.Messages;
import elboroom.ui.fx.FxExecutor;
import elboroom.ui.testing.Panes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/// Drawing with the mouse, and the controls beside it.
class DrawCardTest extends Panes {

    private final ReconstructFixture pane = fx(() -> new ReconstructFixture(2, new FxExecutor()));
    private final DrawViewModel viewModel = fx(() -> new DrawViewModel(pane.viewModel));
    private boolean hidden;

    @AfterEach
    void close() {
        pane.close();
    }

    @Test
    void aStrokeOfTheMouseIsReconstructed() throws IOException {
        DrawCard card = shown(Locale.ENGLISH);
        stroke(MouseButton.PRIMARY);

        assertThat(input().grey(0, 14, 14)).isEqualTo(255);
        assertThat(requireNonNull(fx(() -> pane.viewModel.result().get())).input()).isSameAs(input());
        assertThat(lookup("#draw .image-tile").queryAllAs(elboroom.ui.control.image.ImageTile.class))
                .hasSize(2).allSatisfy(tile -> assertThat(tile.imageProperty().get()).isNotNull());
        picture("draw", card);

        stroke(MouseButton.SECONDARY);
        assertThat(input().grey(0, 14, 14)).as("erased").isZero();
    }

    @Test
    void theKeyboardUndoesClearsAndCloses() {
        shown(Locale.KOREAN);
        stroke(MouseButton.PRIMARY);
        stroke(MouseButton.PRIMARY);
        press(KeyCode.SHORTCUT).type(KeyCode.Z).release(KeyCode.SHORTCUT);
        settle();
        assertThat(strokes()).isEqualTo(1);
        press(KeyCode.SHORTCUT, KeyCode.SHIFT).type(KeyCode.Z).release(KeyCode.SHIFT, KeyCode.SHORTCUT);
        settle();
        assertThat(strokes()).as("redone").isEqualTo(2);
        assertThat(node("#draw-redo").isDisabled()).isTrue();
        type(KeyCode.DELETE);
        settle();
        assertThat(strokes()).isZero();
        assertThat(node("#draw-undo").isDisabled()).isTrue();
        act(() -> node("#card-close").requestFocus());
        type(KeyCode.SPACE);
        settle();
        assertThat(hidden).isTrue();
    }

    @Test
    void theBrushErasingAndInvertingAreChosenBeside() {
        shown(Locale.ENGLISH);
        act(() -> lookup("#draw-brush").queryAs(Slider.class).setValue(0.2));
        stroke(MouseButton.PRIMARY);
        assertThat(input().grey(0, 14, 15)).as("a thick line").isEqualTo(255);
        clickOn("#draw-invert");
        settle();
        assertThat(input().grey(0, 14, 14)).isZero();
        assertThat(input().grey(0, 0, 0)).isEqualTo(255);
        act(() -> lookup("#draw-erase").queryAs(CheckBox.class).setSelected(true));
        stroke(MouseButton.PRIMARY);
        assertThat(input().grey(0, 14, 14)).as("paper").isEqualTo(255);
    }

    /// Regression: the card filled the window, with the square of least size at the left.
    @Test
    void theSquareUsesTheWindowAndTheCardHasTheWidthOfItsContent() {
        DrawCard card = shown(Locale.ENGLISH);
        act(() -> {
            card.fit(1440, 860);
            card.applyCss();
        });
        double side = fx(() -> lookup("#draw-pad").queryAs(Region.class).getPrefWidth());
        assertThat(side).isBetween(600.0, 760.0);
        assertThat(fx(() -> card.prefWidth(-1))).isBetween(side + 210, side + 280);
        assertThat(fx(() -> card.prefHeight(-1))).isLessThanOrEqualTo(860 - 72);
        act(() -> card.fit(500, 300));
        assertThat(fx(() -> lookup("#draw-pad").queryAs(Region.class).getPrefWidth())).isEqualTo(DrawingPad.LEAST);
        assertThat(fx(() -> card.prefWidth(-1))).as("room for a scroll bar")
                .isGreaterThanOrEqualTo(DrawingPad.LEAST + 4 + 14 + 210 + 28 + 14);
    }

    private DrawCard shown(Locale locale) {
        act(() -> {
            pane.studio.inference().answerAtOnce(pane.studio.model());
            pane.studio.open(100);
        });
        return show(() -> new DrawCard(viewModel, new Messages(locale), () -> hidden = true), 560, 400);
    }

    /// Draws a vertical line through the middle of the square.
    private void stroke(MouseButton button) {
        moveTo(node("#draw-pad")).moveBy(0, -60).press(button).moveBy(0, 60).moveBy(0, 60).release(button);
        settle();
    }

    private ImageData input() {
        return requireNonNull(fx(() -> pane.viewModel.input().get()));
    }

    private int strokes() {
        return fx(() -> viewModel.strokes().get().size());
    }

    private Node node(String query) {
        return lookup(query).query();
    }
}
