package elboroom.ui.reconstruct;

import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;
import elboroom.ui.reconstruct.HandDrawing.Position;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// The pixels of drawn strokes.
class HandDrawingTest {

    private static final ImageShape MNIST = new ImageShape(1, 28, 28);

    private final HandDrawing drawing = new HandDrawing();

    @Test
    void anEmptyDrawingIsBlank() {
        assertThat(drawing.isEmpty()).isTrue();
        assertThat(drawing.image(MNIST, true).pixels()).hasSize(784).containsOnly(0f);
    }

    @Test
    void aLineHasItsWidthAndSmoothEdges() {
        line(0.5, 0.2, 0.5, 0.8, 0.1, false);
        ImageData image = drawing.image(MNIST, false);
        float[] row = row(image, 14);
        float sum = 0;
        for (float pixel : row) {
            sum += pixel;
        }
        assertThat(sum).as("2.8 pixels wide").isCloseTo(2.8f, within(0.1f));
        assertThat(row[13]).isEqualTo(1);
        assertThat(row[14]).isEqualTo(1);
        assertThat(row[12]).isBetween(0.2f, 0.6f).isEqualTo(row[15], within(1e-4f));
        assertThat(row(image, 1)).containsOnly(0f);
    }

    @Test
    void aDotIsRound() {
        drawing.begin(new Position(0.5, 0.5), 0.5, false);
        float sum = 0;
        for (float pixel : drawing.image(MNIST, false).pixels()) {
            sum += pixel;
        }
        assertThat(sum).as("the area of a disc with radius 7").isCloseTo((float) (Math.PI * 49), within(2f));
    }

    @Test
    void erasingRemovesInkAndUndoRestoresIt() {
        line(0.2, 0.5, 0.8, 0.5, 0.2, false);
        ImageData before = drawing.image(MNIST, false);
        line(0.5, 0.2, 0.5, 0.8, 0.2, true);
        assertThat(drawing.image(MNIST, false).grey(0, 14, 14)).isZero();
        assertThat(drawing.image(MNIST, false).grey(0, 14, 7)).isEqualTo(255);
        drawing.undo();
        assertThat(drawing.image(MNIST, false).pixels()).isEqualTo(before.pixels());
        drawing.clear();
        assertThat(drawing.isEmpty()).isTrue();
    }

    @Test
    void centringMovesTheCentreOfMassToTheMiddle() {
        line(0.1, 0.1, 0.1, 0.5, 0.1, false);
        assertThat(drawing.image(MNIST, false).grey(0, 8, 2)).isEqualTo(255);
        ImageData centred = drawing.image(MNIST, true);
        assertThat(centred.grey(0, 14, 13)).isEqualTo(255);
        assertThat(centred.grey(0, 8, 2)).isZero();
    }

    @Test
    void everyShapeIsFilledInItsMiddleInAllChannels() {
        drawing.begin(new Position(0, 0), 0.4, false);
        ImageData image = drawing.image(new ImageShape(3, 32, 64), false);
        for (int channel = 0; channel < 3; channel++) {
            assertThat(image.grey(channel, 0, 16)).as("the corner of the square").isEqualTo(255);
            assertThat(image.grey(channel, 0, 0)).isZero();
        }
        assertThat(drawing.image(new ImageShape(1, 64, 64), false).grey(0, 0, 0)).isEqualTo(255);
    }

    @Test
    void strokesOutsideTheSquareAreCutOff() {
        line(-3, -3, -2, 4, 0.1, false);
        assertThat(drawing.image(MNIST, false).pixels()).containsOnly(0f);
        line(-1, 0.5, 2, 0.5, 0.1, false);
        assertThat(row(drawing.image(MNIST, false), 14)).containsOnly(1f);
    }

    private void line(double x0, double y0, double x1, double y1, double width, boolean erases) {
        drawing.begin(new Position(x0, y0), width, erases);
        drawing.extend(new Position(x1, y1));
    }

    private static float[] row(ImageData image, int row) {
        return java.util.Arrays.copyOfRange(image.pixels(), row * 28, row * 28 + 28);
    }
}
