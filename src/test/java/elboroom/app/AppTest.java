package elboroom.app;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import elboroom.domain.Preferences;
import elboroom.domain.Preferences.WindowSize;
import elboroom.domain.data.ImageData;
import elboroom.i18n.Messages;
import elboroom.store.library.PreferencesFile;
import elboroom.ui.control.image.ImageTile;
import elboroom.ui.control.map.PointCanvas;
import elboroom.ui.testing.Panes;
import elboroom.ui.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/// The program right after its start.
@Tag("engine")
class AppTest extends Panes {

    @TempDir
    Path folder;

    private final App app = new App();
    private Stage stage = fx(Stage::new);

    @BeforeEach
    void start() {
        System.setProperty("elboroom.runs", folder.resolve("runs").toString());
        System.setProperty("elboroom.preferences", preferences().toString());
        act(() -> app.start(stage));
    }

    @AfterEach
    void stop() {
        act(app::stop); // on the FX thread, as JavaFX does
        System.clearProperty("elboroom.runs");
        System.clearProperty("elboroom.preferences");
    }

    /// The bundled model refers to a folder of the computer it was trained on: Train reported that and did not start.
    @Test
    void trainAtFirstStartUsesTheDigitsShownInTheSetUp() {
        MenuButton runs = lookup("#runs").queryAs(MenuButton.class);
        WholeWindow.until("a model is open", () -> runs.getText().equals("mnist-2d"));
        assertThat(lookup("#data-name").queryAs(Label.class).getText()).isEqualTo("Digits (built in)");
        assertThat(lookup("#data-absent").queryAs(Label.class).getText()).contains("(mnist) are not on this computer");
        act(() -> lookup("#setup-limit").queryAs(TextField.class).setText("256"));

        clickOn("#training-train");
        WholeWindow.until("it trains", () -> runs.getText().startsWith("digits-")
                && !lookup("#training-stop").queryAs(Button.class).isDisabled());
        assertThat(lookup("#notice").query().isVisible()).isFalse();
        assertThat(lookup("#data-counts").queryAs(Label.class).getText()).contains("held out");
        assertThat(lookup("#data-absent").query().isVisible()).isFalse();
        clickOn("#training-stop");
    }

    @Test
    void aTrainedModelIsOpenAtStart() {
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

    @Test
    void themeLanguageFolderAndSizeAreRestored() {
        act(() -> {
            app.models().shell().theme().set(Theme.LIGHT);
            app.models().shell().language().set(Locale.KOREAN);
            app.models().shell().folder().set(folder);
            stage.setHeight(700);
        });
        act(app::stop);
        assertThat(new PreferencesFile(preferences()).read())
                .isEqualTo(new Preferences("light", "ko", new WindowSize(stage.getWidth(), 700, false),
                        folder.toString(), Map.of()));

        stage = fx(Stage::new);
        act(() -> app.start(stage));
        assertThat(app.models().shell().theme().get()).isEqualTo(Theme.LIGHT);
        assertThat(stage.getScene().getStylesheets()).anyMatch(sheet -> sheet.endsWith("light.css"));
        assertThat(stage.getTitle()).isEqualTo(new Messages(Locale.KOREAN).text("app.name"));
        assertThat(lookup("#training-train").queryAs(Button.class).getText())
                .isEqualTo(new Messages(Locale.KOREAN).text("training.train"));
        assertThat(app.models().shell().folder().get()).isEqualTo(folder);
        assertThat(stage.getHeight()).isEqualTo(700);
    }

    private Path preferences() {
        return folder.resolve("config").resolve("preferences.json");
    }

    private ImageData here() {
        return requireNonNull(lookup(".here .image-tile").queryAs(ImageTile.class).imageProperty().get());
    }
}
