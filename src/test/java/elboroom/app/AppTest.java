package elboroom.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import elboroom.app.memory.RememberedFolders;
import elboroom.domain.data.ImageData;
import elboroom.domain.latent.Manifold;
import elboroom.domain.model.Snapshot;
import elboroom.domain.preferences.Arrangement;
import elboroom.domain.preferences.ExplorePane;
import elboroom.domain.preferences.LastRun;
import elboroom.domain.preferences.Memory;
import elboroom.domain.preferences.Preferences;
import elboroom.domain.preferences.ThemeChoice;
import elboroom.domain.preferences.WindowSize;
import elboroom.domain.run.RunSpec;
import elboroom.i18n.Messages;
import elboroom.store.library.PreferencesFile;
import elboroom.store.run.RunFolder;
import elboroom.ui.control.DialogFolders.Purpose;
import elboroom.ui.control.image.ImageTile;
import elboroom.ui.control.map.PointCanvas;
import elboroom.ui.setup.Detail;
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
        start(false);
        if (lookup("#start").tryQuery().isPresent()) {
            clickOn("#card-close");
        }
    }

    private void start(boolean safe) {
        act(() -> app.start(stage, safe));
        WholeWindow.until("all panes are created", app::isComplete);
    }

    @AfterEach
    void stop() {
        act(app::stop); // on the FX thread, as JavaFX does
        System.clearProperty("elboroom.runs");
        System.clearProperty("elboroom.preferences");
    }

    /// Libtorch is loaded after the first frame, which shows what is kept with the bundled run.
    @Test
    void theKeptManifoldIsThatOfTheModel() {
        Manifold kept = requireNonNull(app.models().exploration().storedRun().get()).grid().orElseThrow().manifold();
        WholeWindow.until("the model has decoded it", () -> {
            Manifold shown = app.models().manifold().manifold().get();
            return shown != null && shown != kept;
        });
        Manifold decoded = requireNonNull(app.models().manifold().manifold().get());
        for (int i = 0; i < decoded.images().size(); i++) {
            assertThat(levels(decoded.images().get(i))).as("image " + i).isEqualTo(levels(kept.images().get(i)));
        }
    }

    private static int[] levels(ImageData image) {
        return IntStream.range(0, image.shape().height() * image.shape().width())
                .map(i -> image.argb(i / image.shape().width(), i % image.shape().width())).toArray();
    }

    @Test
    void theStartPageOffersDataToTrainOn() {
        act(app::stop);
        stage = fx(Stage::new);
        start(false);
        WholeWindow.until("a model is open behind it",
                () -> lookup("#runs").queryAs(MenuButton.class).getText().equals("mnist-2d"));
        assertThat(focused()).isEqualTo("start-mnist-2d");
        clickOn("#start-points");
        assertThat(lookup("#start").tryQuery()).isEmpty();
        WholeWindow.until("the data are read", () -> app.models().setup().data().summary().get() != null);
        assertThat(app.models().setup().data().spec().get().source()).isEqualTo("toy:moons");
        WholeWindow.until("Train has the focus", () -> focused().equals("training-train"));
    }

    @Test
    void theStartPageOpensATrainedModel() {
        push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.H);
        clickOn("#start-digits-10d-beta4");
        WholeWindow.until("it is open",
                () -> lookup("#runs").queryAs(MenuButton.class).getText().equals("digits-10d-beta4"));
    }

    @Test
    void theStartPageCanBeSwitchedOff() {
        push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.H);
        clickOn("#start-atStart");
        push(KeyCode.ESCAPE);
        assertThat(lookup("#start").tryQuery()).isEmpty();
        act(app::stop);
        assertThat(new PreferencesFile(preferences()).read().preferences().behaviour().startPage()).isFalse();
        stage = fx(Stage::new);
        start(false);
        assertThat(lookup("#start").tryQuery()).isEmpty();
    }

    /// The bundled model refers to a folder of the computer it was trained on: Train reported that and did not start.
    @Test
    void trainAtFirstStartUsesTheDigitsShownInTheSetUp() {
        MenuButton runs = lookup("#runs").queryAs(MenuButton.class);
        WholeWindow.until("a model is open", () -> runs.getText().equals("mnist-2d"));
        assertThat(lookup("#data-name").queryAs(Label.class).getText()).isEqualTo("Digits (built in)");
        WholeWindow.until("it says what is missing", () -> lookup("#data-absent").queryAs(Label.class).getText()
                .contains("(mnist) are not on this computer"));
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
    void themeLanguageFolderSizeAndDetailsAreRestored() {
        act(() -> {
            app.models().shell().theme().set(Theme.DARK);
            app.models().shell().language().set(Locale.KOREAN);
            app.models().preferences().remember(memory -> memory.withFolder("runs", folder.toString()));
            app.models().setup().unfolded(Detail.OPTIMIZER).set(true);
            app.models().shell().panes().arrange(Arrangement.TRAINING);
            app.models().shell().panes().show(ExplorePane.MAP, false);
            stage.setHeight(700);
        });
        act(app::stop);
        Preferences saved = new PreferencesFile(preferences()).read().preferences();
        assertThat(saved.appearance().theme()).isEqualTo(ThemeChoice.DARK);
        assertThat(saved.appearance().language()).isEqualTo("ko");
        Memory memory = saved.memory();
        assertThat(memory.window()).isEqualTo(new WindowSize(stage.getWidth(), 700, false));
        assertThat(memory.folders()).isEqualTo(Map.of("runs", folder.toString()));
        assertThat(memory.recent().runs()).as("a bundled run is always offered").isEmpty();

        stage = fx(Stage::new);
        start(false);
        assertThat(app.models().shell().theme().get()).isEqualTo(Theme.DARK);
        assertThat(stage.getScene().getStylesheets()).anyMatch(sheet -> sheet.endsWith("dark.css"));
        assertThat(stage.getTitle()).isEqualTo(new Messages(Locale.KOREAN).text("app.name"));
        assertThat(lookup("#training-train").queryAs(Button.class).getText())
                .isEqualTo(new Messages(Locale.KOREAN).text("training.train"));
        assertThat(new RememberedFolders(app.models().preferences()).of(Purpose.RUNS).path().get()).isEqualTo(folder);
        assertThat(stage.getHeight()).isEqualTo(700);
        assertThat(app.models().shell().panes().layout().get().arrangement()).isEqualTo(Arrangement.TRAINING);
        assertThat(lookup("#setup").tryQuery()).isPresent();
        assertThat(lookup("#map").tryQuery()).isEmpty();
        assertThat(lookup("#setup-epochs").query().isVisible()).as("details shown in the last session").isTrue();
        assertThat(lookup("#setup-family").tryQuery()).as("details folded in the last session").isEmpty();
    }

    @Test
    void theLastRunAndStepAreOpenAtTheNextStart() throws IOException {
        MenuButton runs = lookup("#runs").queryAs(MenuButton.class);
        WholeWindow.until("a model is open", () -> runs.getText().equals("mnist-2d"));
        Path mine = folder.resolve("mine");
        RunSpec spec = requireNonNull(app.models().exploration().run().get());
        Snapshot newest = requireNonNull(app.models().exploration().snapshot().get());
        RunFolder written = RunFolder.create(mine, spec.named("mine"),
                requireNonNull(app.models().exploration().data().get()));
        written.steps().save(new Snapshot(newest.model(), 4, 1, newest.weights()));
        written.steps().save(new Snapshot(newest.model(), 8, 1, newest.weights()));
        act(() -> app.models().shell().open(mine));
        WholeWindow.until("it is open", () -> runs.getText().equals("mine"));
        act(() -> app.models().timeline().seek(4));
        WholeWindow.until("the step is shown", () -> step() == 4);
        act(app::stop);
        Memory memory = new PreferencesFile(preferences()).read().preferences().memory();
        assertThat(memory.lastRun()).isEqualTo(new LastRun(mine.toString(), 4L));
        assertThat(memory.recent().runs()).containsExactly(mine.toString());

        stage = fx(Stage::new);
        start(false);
        WholeWindow.until("the run is open at its step", () -> step() == 4
                && requireNonNull(app.models().exploration().run().get()).name().equals("mine"));
        assertThat(app.models().exploration().live().get()).isFalse();
        act(app.models().recent()::refresh);
        WholeWindow.until("it is recent", () -> !app.models().recent().existing().get().runs().isEmpty());
    }

    private String focused() {
        Node owner = stage.getScene().getFocusOwner();
        return owner == null ? "" : String.valueOf(owner.getId());
    }

    private long step() {
        Snapshot snapshot = app.models().exploration().snapshot().get();
        return snapshot == null ? -1 : snapshot.step();
    }

    @Test
    void thePreferencesAreNeitherUsedNorChangedInSafeMode() throws IOException {
        act(app::stop);
        String saved = "{\"theme\": \"light\", \"language\": \"ko\", \"runsFolder\": \"/nowhere\"}";
        Files.writeString(preferences(), saved);
        stage = fx(Stage::new);
        start(true);
        assertThat(app.models().shell().language().get()).isEqualTo(Locale.getDefault());
        MenuButton runs = lookup("#runs").queryAs(MenuButton.class);
        WholeWindow.until("the bundled run is open", () -> runs.getText().equals("mnist-2d"));
        act(() -> app.models().shell().theme().set(app.models().shell().theme().get().other()));
        act(app::stop);
        assertThat(preferences()).hasContent(saved);
    }

    private Path preferences() {
        return folder.resolve("config").resolve("preferences.json");
    }

    private ImageData here() {
        return requireNonNull(lookup(".here .image-tile").queryAs(ImageTile.class).imageProperty().get());
    }
}
