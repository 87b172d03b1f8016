package elboroom.ui.control.draw;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

import elboroom.ui.testing.Panes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NodePictureTest extends Panes {

    /// Draws one white column of half a unit.
    private static final class Line extends ThemedCanvas {

        private final Canvas layer = layer();
        private final List<Double> scales = new ArrayList<>();

        Line() {
            super("line");
        }

        @Override
        protected void paint() {
            scales.add(pixelScale());
            GraphicsContext g = cleared(layer);
            g.setFill(Color.WHITE);
            g.fillRect(10, 0, 0.5, getHeight());
        }
    }

    @Test
    void whatDrawsItselfIsDrawnAtTheSizeOfThePictureAndThenForTheScreenAgain() {
        Line line = fx(Line::new);
        show(() -> new StackPane(line), 60, 40);
        NodePicture picture = fx(() -> NodePicture.of(line, 4));
        assertThat(picture.width()).isEqualTo(240);
        assertThat(picture.height()).isEqualTo(160);
        int[] pixels = picture.argb();
        int row = 80 * 240;
        assertThat(pixels[row + 39]).isNotEqualTo(0xffffffff);
        assertThat(List.of(pixels[row + 40], pixels[row + 41])).containsOnly(0xffffffff);
        assertThat(pixels[row + 42]).as("half a unit is two pixels, not a blurred one").isEqualTo(pixels[row + 39]);
        settle();
        assertThat(line.scales).contains(4.0).endsWith(1.0);
        assertThat(fx(() -> line.layer.getWidth())).isEqualTo(60);
        assertThat(fx(() -> NodePicture.of(line, 1)).width()).isEqualTo(60);
    }

    @Test
    void aPictureIsNeverLargerThanGraphicsCardsDraw() {
        Line line = fx(Line::new);
        show(() -> new StackPane(line), 100, 40);
        assertThat(fx(() -> NodePicture.scale(line, 400))).isEqualTo(81.92);
    }
}
