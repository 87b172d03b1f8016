package elboroom.ui.control.image;

import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;
import elboroom.ui.control.FxTest;
import elboroom.ui.control.Samples;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ImageTileTest extends FxTest {

    @Test
    void imagesOfOneShapeShareAPixelBufferAndNullShowsNothing() {
        StackPane pane = show(() -> new StackPane(new ImageTile(100)), 300, 200);
        ImageTile tile = (ImageTile) pane.getChildren().getFirst();
        ImageView view = from(tile).lookup(".image-view").query();
        set(tile, 1);
        Object first = view.getImage();
        set(tile, 2);
        assertThat(view.getImage()).isSameAs(first);
        assertThat(tile.getWidth()).isEqualTo(100);
        onFx(() -> {
            tile.setImage(null);
            return tile;
        });
        settle();
        assertThat(view.isVisible()).isFalse();
    }

    @Test
    void theImageIsDrawn() {
        StackPane pane = show(() -> new StackPane(new ImageTile(100)), 100, 100);
        set((ImageTile) pane.getChildren().getFirst(), 0);
        int middle = onFx(() -> shot(pane.getScene(), 50, 50));
        int stroke = onFx(() -> shot(pane.getScene(), 50, 17));
        assertThat(middle & 0xff).isLessThan(40);
        assertThat(stroke & 0xff).isGreaterThan(200);
    }

    @Test
    void aPointIsWrittenInCoordinates() {
        StackPane pane = show(() -> new StackPane(new ImageTile(100)), 300, 200);
        ImageTile tile = (ImageTile) pane.getChildren().getFirst();
        Text words = from(tile).lookup(".coordinates").query();
        onFx(() -> {
            tile.setImage(new ImageData(ImageShape.POINT, new float[]{0.5f, -1.25f}));
            return tile;
        });
        settle();
        assertThat(words.getText()).isEqualTo("x₁ 0.50\nx₂ −1.25");
        set(tile, 1);
        assertThat(words.getText()).isEmpty();
        assertThat(from(tile).lookup(".image-view").query().isVisible()).isTrue();
    }

    private static int shot(Scene scene, int x, int y) {
        return scene.snapshot(null).getPixelReader().getArgb(x, y);
    }

    private static void set(ImageTile tile, double u) {
        onFx(() -> {
            tile.setImage(Samples.stroke(28, u, 0));
            return tile;
        });
        settle();
    }
}
