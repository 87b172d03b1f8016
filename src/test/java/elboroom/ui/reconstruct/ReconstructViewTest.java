package elboroom.ui.reconstruct;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

import elboroom.domain.Problem;
import elboroom.i18n.Messages;
import elboroom.ui.command.Command;
import elboroom.ui.control.LastFolder;
import elboroom.ui.control.image.ImageTile;
import elboroom.ui.fx.FxExecutor;
import elboroom.ui.testing.Panes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

import static org.assertj.core.api.Assertions.assertThat;

class ReconstructViewTest extends Panes {

    @TempDir
    Path folder;

    private final ReconstructFixture pane = fx(() -> new ReconstructFixture(2, new FxExecutor()));

    @AfterEach
    void close() {
        pane.close();
    }

    @Test
    void aPastedFileIsPreviewedReconstructedAndBecomesTheCurrentPoint() throws Exception {
        shown(Locale.ENGLISH);
        Path file = ReconstructFixture.stroke(folder.resolve("seven.png"), Color.WHITE, Color.BLACK);

        act(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(file.toFile()));
            Clipboard.getSystemClipboard().setContent(content);
        });
        clickOn("paste");
        waitFor(() -> pane.viewModel.result().get() != null);

        assertThat(tiles()).allSatisfy(tile -> assertThat(tile.imageProperty().get()).isNotNull());
        assertThat(texts(".costs .value")).containsExactly("121.6 nats", "5.9 nats", "127.5 nats");
        assertThat(texts(".reconstruct > .note")).containsExactly("seven.png, 60×40 · Bernoulli, 16 samples of z");
        assertThat(pane.studio.point().get(0)).isEqualTo(0.5f);
        assertThat(pane.viewModel.inverted().get()).isTrue();

        clickOn("invert");
        settle();
        assertThat(tiles().getFirst().imageProperty().get().grey(0, 0, 0)).isEqualTo(255);
    }

    @Test
    void anImageOnTheClipboardIsPastedWithTheKeyboard() throws Exception {
        shown(Locale.ENGLISH);
        act(() -> {
            WritableImage image = new WritableImage(12, 12);
            int[] argb = new int[144];
            Arrays.fill(argb, 0xff606060);
            image.getPixelWriter().setPixels(0, 0, 12, 12, PixelFormat.getIntArgbInstance(), argb, 0, 12);
            ClipboardContent content = new ClipboardContent();
            content.putImage(image);
            Clipboard.getSystemClipboard().setContent(content);
            lookup("paste").query().requestFocus();
        });

        press(KeyCode.SHORTCUT).type(KeyCode.V).release(KeyCode.SHORTCUT);
        waitFor(() -> pane.viewModel.result().get() != null);

        assertThat(tiles().getFirst().imageProperty().get().grey(0, 14, 14)).isEqualTo(0x60);
    }

    @Test
    void anEmptyClipboardIsReported() {
        shown(Locale.ENGLISH);
        act(() -> Clipboard.getSystemClipboard().clear());

        clickOn("paste");
        settle();

        assertThat(problems()).containsExactly("problem.reconstruct.nothingToPaste");
    }

    @Test
    void aNonImageFileIsReported() throws Exception {
        shown(Locale.ENGLISH);
        Path text = Files.writeString(folder.resolve("text.png"), "no image");

        act(() -> pane.viewModel.acceptFile(text));
        waitFor(() -> !pane.studio.notices().problems().isEmpty());

        assertThat(problems()).containsExactly("problem.image.format");
        assertThat(texts(".costs .value")).containsOnly("–");
    }

    @Test
    void aSampleIsOneClickAway() {
        shown(Locale.ENGLISH);

        clickOn("sample");
        settle();

        assertThat(texts(".reconstruct > .note").getFirst()).startsWith("Held-out example ");
        assertThat(pane.viewModel.result().get()).isNotNull();
    }

    @Test
    void itLooksFinished() throws IOException {
        ReconstructView view = shown(Locale.ENGLISH);
        picture("reconstruct-empty", view);
        clickOn("sample");
        settle();
        picture("reconstruct", view);
        act(() -> view.getScene().getWindow().setHeight(260));
        picture("reconstruct-tall", view);
    }

    @Test
    void itLooksFinishedInKorean() throws IOException {
        ReconstructView view = shown(Locale.KOREAN);
        act(pane.viewModel::sample);
        picture("reconstruct-ko", view);
    }

    private ReconstructView shown(Locale locale) {
        act(() -> {
            pane.studio.inference().answerAtOnce(pane.studio.model());
            pane.studio.open(100);
        });
        return show(() -> new ReconstructView(pane.viewModel, Command.of("reconstruct.draw", () -> {}),
                new LastFolder(), new Messages(locale)), 430, 185);
    }

    private List<ImageTile> tiles() {
        return List.copyOf(lookup(".image-tile").queryAllAs(ImageTile.class));
    }

    private List<String> texts(String query) {
        return lookup(query).queryAllAs(Node.class).stream().map(node -> ((Labeled) node).getText()).toList();
    }

    private List<String> problems() {
        return pane.studio.notices().problems().stream().map(Problem::key).toList();
    }

    private static void waitFor(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> fx(condition::getAsBoolean));
        settle();
    }
}
