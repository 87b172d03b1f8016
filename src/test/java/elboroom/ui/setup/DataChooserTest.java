package elboroom.ui.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;

import elboroom.data.table.TableFiles;
import elboroom.domain.data.ArrayChoices;
import elboroom.domain.data.ArrayChoices.Layout;
import elboroom.domain.data.ArrayChoices.Values;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageFitting;
import elboroom.i18n.Messages;
import elboroom.store.tensor.NpyArray;
import elboroom.store.tensor.Npz;
import elboroom.ui.command.Command;
import elboroom.ui.setup.data.DataChooser;
import elboroom.ui.testing.Panes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DataChooserTest extends Panes {

    private static final double WIDTH = 270;

    private final SetupFixture setup = new SetupFixture();
    private final SetupViewModel viewModel = setup.viewModel;

    @AfterEach
    void close() {
        setup.close();
    }

    @Test
    void pointsAreChosenFromAMenu() {
        show(Locale.ENGLISH);
        assertThat(menu().getItems()).extracting(MenuItem::getText).hasSize(4).doesNotHaveDuplicates();

        choose("Two moons");

        assertThat(viewModel.data().spec().get()).isEqualTo(DataSpec.of("toy:moons"));
        assertThat(text("#data-name")).isEqualTo("Two moons");
        assertThat(text("#data-counts")).isEqualTo("10,000 + 2,000 held out · 2-D points");

        clickOn("#setup-useDigits");
        settle();
        assertThat(text("#data-name")).isEqualTo("Digits (built in)");
    }

    @Test
    void dataCanBeReadBeforeARunStarts() {
        show(Locale.ENGLISH);
        assertThat(text("#data-counts")).isEqualTo("not read yet");
        clickOn("#data-read");
        read();
        assertThat(text("#data-counts")).contains("2,000 held out");
        assertThat(lookup("#data-read").query().isVisible()).isFalse();
    }

    @Test
    void buttonsHaveTextsInBothLanguages() throws Exception {
        for (Locale language : Messages.LANGUAGES) {
            DataChooser chooser = show(language);
            assertThat(menu().getText()).isNotBlank();
            assertThat(menu().getAccessibleHelp()).contains("10,000");
            assertThat(fx(() -> chooser.lookup("#setup-useFolder").getBoundsInParent().getMaxX()))
                    .isLessThanOrEqualTo(WIDTH);
            picture("data-chooser-" + language, chooser);
        }
    }

    @Test
    void columnsOfATableHaveAUse() throws Exception {
        for (Locale language : Messages.LANGUAGES) {
            DataChooser chooser = show(language);
            act(() -> viewModel.data().use(TableFiles.of("categorical")));
            read();
            act(() -> viewModel.data().unfolded().set(true));
            settle();
            assertThat(text("#data-counts")).contains("270", "30");
            ListView<?> columns = lookup("#setup-columns").queryListView();
            assertThat(columns.getItems()).hasSize(3);
            assertThat(lookup("#setup-columns .combo-box").queryAllAs(ComboBox.class)).hasSizeGreaterThanOrEqualTo(3)
                    .allSatisfy(box -> assertThat(box.getAccessibleText()).isNotBlank());
            picture("columns-" + language, chooser);
        }
    }

    @Test
    void theChosenImageSizeIsHighlighted(@TempDir Path folder) throws IOException {
        show(Locale.ENGLISH);
        Path zoo = Zoo.draw(folder);
        act(() -> viewModel.data().use(zoo));
        read();
        assertThat(lookup("#setup-fit-size").tryQuery()).as("folded").isEmpty();
        assertThat(noteOf("#setup-detail-howRead")).isEqualTo("30×20 · grey · letterbox · 10% held out");
        act(() -> viewModel.data().unfolded().set(true));
        assertThat(chosen()).as("the own size").containsExactly("30×20", "grey", "letterbox");
        assertThat(lookup("#data-hints").query().getStyleClass()).doesNotContain("error-line");
        act(() -> box("size").getSelectionModel().select("32×32"));
        read();
        act(() -> box("channels").getSelectionModel().select(1));
        read();
        act(() -> box("mode").getSelectionModel().select(1));
        read();
        assertThat(chosen()).containsExactly("32×32", "colour", "crop");
        assertThat(viewModel.data().spec().get().fitting())
                .isEqualTo(ImageFitting.square(32, 3).withMode(ImageFitting.Mode.CROP));
        assertThat(text("#data-counts")).contains("32×32×3");
        act(() -> box("size").getEditor().setText("48x20"));
        act(() -> box("size").commitValue());
        read();
        assertThat(chosen()).containsExactly("48×20", "colour", "crop");
        act(() -> box("size").getEditor().setText("large"));
        act(() -> box("size").commitValue());
        assertThat(chosen()).as("a refused size").containsExactly("48×20", "colour", "crop");
    }

    @Test
    void theArraysOfAFileAreChosen(@TempDir Path folder) {
        show(Locale.ENGLISH);
        act(() -> viewModel.data().unfolded().set(true));
        SequencedMap<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put("images", new NpyArray.Floats(new int[]{6, 3, 4, 3}, new float[6 * 36]));
        arrays.put("other", new NpyArray.Floats(new int[]{6, 5, 5}, new float[6 * 25]));
        arrays.put("y", new NpyArray.Ints(new int[]{6}, new int[]{0, 1, 0, 1, 0, 1}));
        Path file = folder.resolve("arrays.npz");
        Npz.write(file, arrays);
        act(() -> viewModel.data().use(file));
        read();
        ComboBox<String> images = lookup("#setup-array-images").query();
        ComboBox<String> labels = lookup("#setup-array-labels").query();
        assertThat(text(images)).isEqualTo("images · 6×3×4×3 float32 (automatic)");
        assertThat(images.getButtonCell().getText()).isEqualTo("images (automatic)");
        assertThat(text(labels)).isEqualTo("y · 6 int32 (automatic)");
        assertThat(text("#data-hints")).contains("nhwc was assumed");
        act(() -> lookup("#setup-array-layout").<ComboBox<Layout>>query().setValue(Layout.NCHW));
        read();
        assertThat(text("#data-counts")).contains("3×4×3");
        act(() -> lookup("#setup-array-layout").<ComboBox<Layout>>query().setValue(Layout.AUTO));
        read();
        act(() -> images.setValue("other"));
        read();
        assertThat(text(images)).isEqualTo("other · 6×5×5 float32");
        assertThat(images.getButtonCell().getText()).isEqualTo("other");
        act(() -> labels.setValue(ArrayChoices.NO_LABELS));
        read();
        assertThat(text("#data-counts")).contains("5×5");
        assertThat(viewModel.data().spec().get().choices().arrays())
                .isEqualTo(ArrayChoices.AUTOMATIC.withImages("other").withLabels(ArrayChoices.NO_LABELS));
        assertThat(noteOf("#setup-detail-howRead")).isEqualTo("other · N×H×W · 10% held out");
    }

    @Test
    void pointsAndKeptValuesGetAGaussianLikelihood(@TempDir Path folder) {
        show(Locale.ENGLISH);
        SequencedMap<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put("points", new NpyArray.Floats(new int[]{6, 2}, new float[]{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1}));
        arrays.put("squares", new NpyArray.Floats(new int[]{6, 5, 5}, new float[6 * 25]));
        Path file = folder.resolve("arrays.npz");
        Npz.write(file, arrays);
        act(() -> viewModel.data().unfolded().set(true));
        act(() -> viewModel.data().use(file));
        read();
        assertThat(viewModel.form().likelihood().get()).isEqualTo(Likelihoods.BERNOULLI);
        ComboBox<String> images = lookup("#setup-array-images").query();
        act(() -> images.setValue("points"));
        read();
        assertThat(viewModel.form().likelihood().get()).isEqualTo(Likelihoods.GAUSSIAN);
        act(() -> images.setValue("squares"));
        read();
        assertThat(viewModel.form().likelihood().get()).isEqualTo(Likelihoods.BERNOULLI);
        act(() -> viewModel.data().read(chosen -> chosen.withArrays(chosen.arrays().withValues(Values.KEEP))));
        read();
        assertThat(viewModel.form().likelihood().get()).isEqualTo(Likelihoods.GAUSSIAN);
    }

    @Test
    void theHeldOutShareIsChosenWhereTheDataHaveNoTestExamples(@TempDir Path folder) throws IOException {
        show(Locale.ENGLISH);
        act(() -> viewModel.data().unfolded().set(true));
        assertThat(lookup("#setup-detail-howRead").query().getParent().getParent().isVisible()).isFalse();
        Path zoo = Zoo.draw(folder);
        act(() -> viewModel.data().use(zoo));
        read();
        ComboBox<String> share = lookup("#setup-heldOut").query();
        assertThat(text("#data-counts")).contains("3 + 1");
        assertThat(text(share)).isEqualTo("automatic");
        act(() -> share.getSelectionModel().select("50%"));
        read();
        assertThat(text("#data-counts")).contains("2 + 2");
        act(() -> share.getEditor().setText("3"));
        act(share::commitValue);
        read();
        assertThat(text("#data-counts")).contains("1 + 3");
        act(() -> share.getEditor().setText("all"));
        act(share::commitValue);
        assertThat(text(share)).as("a refused share").isEqualTo("3");
        act(() -> viewModel.data().useBuiltIn(DataSpec.DIGITS));
        read();
        assertThat(lookup("#setup-detail-howRead").query().getParent().getParent().isVisible()).isFalse();
    }

    private String noteOf(String pane) {
        return lookup(pane).query().getParent().lookupAll(".note").stream().map(Label.class::cast).map(Label::getText)
                .findFirst().orElseThrow();
    }

    @Test
    void theReasonsForSkippedFilesAreShownOnRequest(@TempDir Path folder) throws IOException {
        show(Locale.ENGLISH);
        Path zoo = Zoo.draw(folder);
        Files.writeString(zoo.resolve("cat/broken.png"), "no image");
        act(() -> viewModel.data().use(zoo));
        read();
        ToggleButton skipped = lookup("#data-skipped").query();
        assertThat(text("#data-skipped-reasons")).isEmpty();
        act(skipped::fire);
        assertThat(text("#data-skipped-reasons")).contains("broken.png");
        act(skipped::fire);
        assertThat(text("#data-skipped-reasons")).isEmpty();
    }

    private <T> ComboBox<T> box(String name) {
        return lookup("#setup-fit-" + name).query();
    }

    /// The texts of the three boxes.
    private List<String> chosen() {
        return fx(() -> Stream.of("size", "channels", "mode").map(this::box).map(DataChooserTest::text).toList());
    }

    private static <T> String text(ComboBox<T> box) {
        return box.isEditable() ? box.getEditor().getText() : box.getConverter().toString(box.getValue());
    }

    private DataChooser show(Locale language) {
        return show(() -> new DataChooser(viewModel.data(), Command.of("setup.useFolder", () -> {}),
                Command.of("setup.useFile", () -> {}),
                new Messages(language)), WIDTH, 400);
    }

    private void choose(String words) {
        clickOn("#setup-useToy");
        settle();
        clickOn(from(lookup(".menu-item").queryAll()).lookup(words).<Node>query());
        settle();
        read();
    }

    private void read() {
        act(() -> {
            try {
                setup.await(() -> viewModel.data().summary().get() != null);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private MenuButton menu() {
        return lookup("#setup-useToy").queryAs(MenuButton.class);
    }

    private String text(String label) {
        return lookup(label).queryAs(Label.class).getText();
    }
}
