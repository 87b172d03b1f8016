package elboroom.app;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;

import elboroom.domain.Problem;
import elboroom.domain.data.ImageData;
import elboroom.domain.latent.LatentGrid;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Reconstruction;
import elboroom.domain.run.RunSpec;
import elboroom.i18n.Messages;
import elboroom.service.run.RunAtStep;
import elboroom.service.run.RunLibrary;
import elboroom.store.run.RunFolder;
import elboroom.store.run.RunState;
import elboroom.ui.control.chart.LossChart;
import elboroom.ui.control.image.ImageGrid;
import elboroom.ui.control.image.ImageTile;
import elboroom.ui.control.map.PointCanvas;
import elboroom.ui.exploration.SessionState;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// From the set-up to an explorable latent space, in the whole window.
class WindowTest extends WholeWindow {

    @Test
    void aRunIsTrainedPausedResumedStoppedKeptAndOpenedAgain() {
        train();
        assertThat(points()).isPositive();
        assertThat(texts("#status .value")).anyMatch(text -> text.endsWith(" / 1,000,000"));
        assertThat(node("#training-train", Button.class).isDisabled()).isTrue();

        pause();
        long step = models.training().header().get().step();
        for (int i = 0; i < 5; i++) {
            roundTrip();
        }
        assertThat(models.training().header().get().step()).isEqualTo(step);
        assertThat(texts("#status .value")).contains(ENGLISH.text("status.count", step));
        assertThat(node("#training-pause", Button.class).getText()).isEqualTo("Resume");

        clickOn("#training-pause");
        until("training goes on", () -> models.training().header().get().step() > step);
        clickOn("#training-stop");
        until("training is over", () -> models.session().state().get() == SessionState.IDLE);
        assertThat(node("#training-train", Button.class).isDisabled()).isFalse();

        RunSpec run = requireNonNull(models.session().run().get());
        long last = isComplete(runs().resolve(run.name()));
        openFromTheMenu(run.name());
        until("the run is there again", () -> models.exploration().run().get() != run);
        assertThat(models.exploration().run().get()).isEqualTo(run);
        assertThat(requireNonNull(models.exploration().snapshot().get()).step()).isEqualTo(last);
        assertThat(node("#map", PointCanvas.class).pointsProperty().get().size()).isEqualTo(2000);
        assertThat(points()).isPositive();
        assertThat(models.notices().problems()).isEmpty();
    }

    @Test
    void everyPaneShowsAndMovesTheCurrentPoint() throws Exception {
        train();
        pause();
        PointCanvas map = node("#map", PointCanvas.class);

        Point2D place = new Point2D(Math.rint(map.getWidth() / 3), Math.rint(map.getHeight() / 3));
        moveTo(fx(() -> map.localToScreen(place)));
        until("the place under the mouse is decoded", () -> models.map().decoded().get() != null);
        assertThat(node(".hover-card", Node.class).isVisible()).isTrue();
        assertThat(node(".hover-card > .image-tile", ImageTile.class).imageProperty().get()).isNotNull();

        ImageData before = here();
        Point2D there = fx(() -> map.viewportProperty().get().toData(place.getX(), place.getY()));
        clickOn(fx(() -> map.localToScreen(place)));
        assertThat((double) point().get(0)).isCloseTo(there.getX(), within(1e-3));
        assertThat((double) point().get(1)).isCloseTo(there.getY(), within(1e-3));
        isOtherThan(before);

        before = here();
        ImageGrid grid = node("#manifold", ImageGrid.class);
        LatentGrid cells = requireNonNull(models.manifold().manifold().get()).grid();
        clickOn(fx(() -> grid.localToScreen(grid.getWidth() / 2 + 30, grid.getHeight() / 2 + 30)));
        LatentPoint cell = point();
        assertThat(cell).isEqualTo(cells.point(cell, (int) Math.rint(cells.row(cell)),
                (int) Math.rint(cells.column(cell))));
        assertThat(cell.get(0)).isPositive();
        assertThat(cell.get(1)).isNegative();
        isOtherThan(before);

        before = here();
        act(() -> node(".here .slider", Slider.class).requestFocus());
        type(KeyCode.RIGHT, 2);
        settle();
        assertThat(point().get(0)).isCloseTo(cell.get(0) + 0.2f, within(1e-4f));
        assertThat(point().get(1)).isEqualTo(cell.get(1));
        isOtherThan(before);

        before = here();
        drop(Drawings.cross(folder.resolve("cross.png"), Color.WHITE, Color.BLACK), map);
        until("the image is reconstructed", () -> models.reconstruct().result().get() != null);
        Reconstruction shown = requireNonNull(models.reconstruct().result().get());
        assertThat(point()).isEqualTo(shown.mean());
        assertThat(tiles(".reconstruct .image-tile")).hasSize(3).doesNotContainNull();
        assertThat(texts(".costs .value")).allMatch(text -> text.endsWith(" nats"));
        isOtherThan(before);
        Point2D marker = requireNonNull(fx(() -> map.markerProperty().get()));
        assertThat(marker).isEqualTo(new Point2D(point().get(0), point().get(1)));
        assertThat(models.notices().problems()).isEmpty();
    }

    @Test
    void themeAndLanguageChangeDuringTraining() {
        train();
        List<String> dark = sheets();
        double darkness = brightness(node("#map", PointCanvas.class));

        choose("shell-theme-LIGHT");
        assertThat(sheets()).isNotEqualTo(dark).anyMatch(sheet -> sheet.endsWith("light.css"));
        assertThat(brightness(node("#map", PointCanvas.class))).isGreaterThan(darkness + 0.3);

        Problem problem = Problem.of("problem.memory");
        Node english = stage.getScene().getRoot();
        act(() -> models.notices().report(problem));
        choose("shell-language-ko");
        Messages korean = new Messages(Locale.KOREAN);
        assertThat(stage.getTitle()).isEqualTo(korean.text("app.name"));
        assertThat(node("#training-train", Button.class).getText()).isEqualTo(korean.text("training.train"));
        assertThat(texts(".field-label")).contains(korean.text("setup.family"), korean.text("setup.epochs"));
        assertThat(node("#setup-limit", TextField.class).getText()).isEqualTo("1024");

        assertThat(texts("#notice .error-line")).containsExactly(korean.sentence(problem));
        act(models.notices()::dismiss);

        long step = models.training().header().get().step();
        int points = points();
        until("training goes on", () -> models.training().header().get().step() > step && points() > points);
        choose("shell-language-en");
        assertThat(node("#training-train", Button.class).getText()).isEqualTo("Train");
        assertThat(node("#notice", Node.class).isVisible()).isFalse();
        assertThat(stage.getScene().getRoot()).isSameAs(english);
    }

    /// A run folder with all its parts.
    ///
    /// @return the step of its newest snapshot
    private long isComplete(Path run) {
        RunFolder kept = RunFolder.open(run);
        until("the run is said to be stopped", () -> RunFolder.open(run).state() == RunState.STOPPED);
        long last = kept.steps().list().getLast();
        until("the posteriors are kept", () -> Files.exists(run.resolve("latents").resolve(last + ".npz")));
        assertThat(kept.steps().list()).contains(0L, 1L, 2L);
        assertThat(kept.history().steps()).isNotEmpty();
        try (RunLibrary library = new RunLibrary(runs())) {
            assertThat(library.list()).contains(run);
            RunAtStep opened = library.open(run);
            assertThat(opened.snapshot().step()).isEqualTo(last);
            assertThat(opened.latents()).isPresent();
        }
        return last;
    }

    /// The space bar after Train used to activate the next control, which changed the language.
    @Test
    void keysAfterTrainAndAtTheEndActivateOnlyTheirControl() {
        act(() -> node("#training-train", Button.class).requestFocus());
        enter("#setup-limit", "1024");
        act(() -> models.setup().data().useBuiltIn("digits"));
        until("the digits are there", () -> models.setup().data().summary().get() != null);
        enter("#setup-hidden", "32");
        enter("#setup-epochs", "1000000");
        act(() -> node("#training-train", Button.class).requestFocus());
        type(KeyCode.SPACE);
        until("a few steps are made", () -> models.training().header().get().step() >= 3);
        assertThat(focused()).isEqualTo("training-pause");
        type(KeyCode.SPACE);
        until("training is held", () -> models.session().state().get() == SessionState.PAUSED);
        act(() -> node("#training-stop", Button.class).requestFocus());
        type(KeyCode.SPACE);
        until("training is over", () -> models.session().state().get() == SessionState.IDLE);
        roundTrip();
        assertThat(models.session().state().get()).isEqualTo(SessionState.IDLE);
        assertThat(models.shell().language().get()).isEqualTo(Locale.ENGLISH);
        assertThat(focused()).isEqualTo("training-train");
    }

    private String focused() {
        return fx(() -> String.valueOf(stage.getScene().getFocusOwner().getId()));
    }

    private void openFromTheMenu(String name) {
        clickOn("#runs");
        until("the run is listed", () -> node("#runs", MenuButton.class).getItems().stream()
                .anyMatch(item -> name.equals(item.getText())));
        Node item = from(lookup(".menu-item").queryAll()).lookup(name).query();
        clickOn(item);
    }

    /// Chooses from a submenu of the View menu.
    private void choose(String id) {
        act(() -> node("#menu-bar", MenuBar.class).getMenus().stream().flatMap(menu -> menu.getItems().stream())
                .filter(Menu.class::isInstance).flatMap(menu -> ((Menu) menu).getItems().stream())
                .filter(item -> (id + "-item").equals(item.getId())).findFirst().orElseThrow().fire());
    }

    private int points() {
        return fx(() -> node(".loss-chart", LossChart.class).seriesProperty().get().stream()
                .mapToInt(series -> series.data().sizeProperty().get()).max().orElse(0));
    }

    private LatentPoint point() {
        return fx(() -> models.exploration().point().get());
    }

    private ImageData here() {
        return requireNonNull(fx(() -> node(".here .image-tile", ImageTile.class).imageProperty().get()));
    }

    private void isOtherThan(ImageData before) {
        until("another image is shown", () -> !Arrays.equals(here().pixels(), before.pixels()));
    }

    private List<ImageData> tiles(String query) {
        return lookup(query).queryAllAs(ImageTile.class).stream().map(tile -> tile.imageProperty().get()).toList();
    }

    private List<String> texts(String query) {
        return fx(() -> lookup(query).queryAllAs(Label.class).stream().map(Label::getText).toList());
    }

    private List<String> sheets() {
        return fx(() -> List.copyOf(stage.getScene().getStylesheets()));
    }

    /// The mean brightness of a node as rendered, 0 to 1.
    private static double brightness(Node node) {
        settle();
        WritableImage shot = fx(() -> node.getScene().snapshot(null));
        Bounds area = fx(() -> node.localToScene(node.getLayoutBounds()));
        return Stream.iterate((int) area.getMinY() + 1, y -> y < area.getMaxY() - 1, y -> y + 7)
                .flatMap(y -> Stream.iterate((int) area.getMinX() + 1, x -> x < area.getMaxX() - 1, x -> x + 7)
                        .map(x -> shot.getPixelReader().getColor(x, y).getBrightness()))
                .mapToDouble(Double::doubleValue).average().orElse(0);
    }

}
