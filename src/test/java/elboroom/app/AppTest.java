package elboroom.app;

import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;

import elboroom.domain.ImageData;
import elboroom.ui.control.ImageTile;
import elboroom.ui.control.PointCanvas;
import elboroom.ui.testing.Panes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/// The program as it opens.
@Tag("engine")
class AppTest extends Panes {

    @TempDir
    Path folder;

    private final App app = new App();

    @BeforeEach
    void start() {
        System.setProperty("elboroom.runs", folder.toString());
        act(() -> app.start(new Stage()));
    }

    @AfterEach
    void stop() {
        app.stop();
        System.clearProperty("elboroom.runs");
    }

    @Test
    void aTrainedModelIsThereToWalkInAtOnce() {
        PointCanvas map = lookup("#map").queryAs(PointCanvas.class);
        WholeWindow.until("the map is full", () -> map.pointsProperty().get().size() > 1000);
        WholeWindow.until("every image is there", () -> lookup(".image-tile").queryAllAs(ImageTile.class).stream()
                .filter(tile -> tile.getParent().isVisible())
                .allMatch(tile -> tile.imageProperty().get() != null));
        assertThat(lookup("#runs").queryAs(MenuButton.class).getText()).isEqualTo("mnist-2d");
        assertThat(lookup("#notice").query().isVisible()).isFalse();

        ImageData before = here();
        moveTo(map);
        WholeWindow.until("the place under the mouse is decoded",
                () -> lookup(".hover-card > .image-tile").queryAs(ImageTile.class).imageProperty().get() != null);
        clickOn(map);
        WholeWindow.until("its image is shown", () -> !Arrays.equals(here().pixels(), before.pixels()));
    }

    private ImageData here() {
        return requireNonNull(lookup(".here .image-tile").queryAs(ImageTile.class).imageProperty().get());
    }
}
