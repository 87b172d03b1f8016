package elboroom.ui.control.image;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.VBox;

import elboroom.domain.data.Examples;
import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;
import elboroom.ui.control.FxTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExampleSheetTest extends FxTest {

    private static final int WIDTH = 240;

    private ExampleSheet show(Examples examples) {
        VBox box = show(() -> new VBox(new ExampleSheet()), WIDTH, 200);
        ExampleSheet sheet = (ExampleSheet) box.getChildren().getFirst();
        onFx(() -> {
            sheet.show(examples);
            return sheet;
        });
        settle();
        return sheet;
    }

    private static Examples white(ImageShape shape, int count) {
        float[] pixels = new float[shape.size()];
        java.util.Arrays.fill(pixels, 1);
        return new Examples(java.util.Collections.nCopies(count, new ImageData(shape, pixels)),
                java.util.Collections.nCopies(count, 0));
    }

    /// The number of pixels that are not those of the background, of a column of the scene.
    private int drawn(Scene scene, int x, int height) {
        return onFx(() -> {
            PixelReader pixels = scene.snapshot(null).getPixelReader();
            int background = pixels.getArgb(WIDTH - 1, 199);
            return (int) IntStream.range(0, height).filter(y -> pixels.getArgb(x, y) != background).count();
        });
    }

    @Test
    void imagesFillRowsOfEight() {
        ExampleSheet sheet = show(white(new ImageShape(1, 28, 28), 16));
        assertThat(sheet.getHeight()).isEqualTo(60);
        assertThat(drawn(sheet.getScene(), 5, 60)).isEqualTo(60);
        assertThat(drawn(sheet.getScene(), WIDTH - 5, 60)).isEqualTo(60);
    }

    @Test
    void fewImagesLeaveTheRestOfTheRowEmpty() {
        ExampleSheet sheet = show(white(new ImageShape(3, 32, 32), 3));
        assertThat(sheet.getHeight()).isEqualTo(30);
        assertThat(drawn(sheet.getScene(), 80, 30)).isEqualTo(30);
        assertThat(drawn(sheet.getScene(), 110, 30)).isZero();
    }

    @Test
    void pointsAreDrawnWithEqualScales() {
        List<ImageData> points = IntStream.range(0, 100)
                .mapToObj(i -> new ImageData(ImageShape.POINT, new float[]{i, i / 4f})).toList();
        ExampleSheet sheet = show(new Examples(points, java.util.Collections.nCopies(100, 0)));
        assertThat(sheet.getHeight()).isEqualTo(108);
        assertThat(drawn(sheet.getScene(), 10, 108)).isBetween(1, 8);
        assertThat(drawn(sheet.getScene(), WIDTH / 2, 108)).isBetween(1, 8);
    }

    @Test
    void withoutExamplesItHasNoHeight() {
        assertThat(show(Examples.NONE).getHeight()).isZero();
        assertThat(show(new Examples(List.of(new ImageData(ImageShape.POINT, new float[]{1, 1})), List.of(0)))
                .getHeight()).isEqualTo(108);
    }
}
