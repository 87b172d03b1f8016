package elboroom.ui.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import elboroom.domain.model.Family;
import elboroom.domain.model.Snapshot;
import elboroom.domain.model.Tensor;
import elboroom.domain.run.Budget;
import elboroom.domain.run.RunInfo;
import elboroom.i18n.Messages;
import elboroom.store.run.RunFolder;
import elboroom.ui.control.LastFolder;
import elboroom.ui.control.chart.LossChart;
import elboroom.ui.fx.FxExecutor;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.Panes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class RunsViewTest extends Panes {

    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);

    @TempDir
    Path folder;

    private RunsFixture runs;
    private TableView<RunInfo> table;

    @BeforeEach
    void open() {
        runs = fx(() -> new RunsFixture(folder, new FxExecutor()));
        runs.keep("alpha", 1e-3, 110);
        runs.keep("beta", 2e-3, 105);
        runs.keep("gamma", 1e-3, 107);
        RunsView view = show(() -> new RunsView(runs.viewModel, new LastFolder(), new Messages(Locale.ENGLISH)), 1400,
                820);
        act(() -> runs.viewModel.visible().set(true));
        until(() -> runs.own().size() == 3);
        table = from(view).lookup("#run-table").query();
    }

    @AfterEach
    void close() {
        runs.close();
    }

    /// Regression: the list showed "No such runs" and "0 of 0" before it was read.
    @Test
    void nothingIsMissedBeforeTheRunsAreListed() {
        try (RunsFixture loading = new RunsFixture(folder, new FxExecutor())) {
            RunsView view = show(() -> new RunsView(loading.viewModel, new LastFolder(), ENGLISH), 1400, 820);
            TableView<?> empty = from(view).lookup("#run-table").query();
            Label words = (Label) fx(empty::getPlaceholder);
            Label footer = from(view).lookup("#runs-footer").query();
            assertThat(fx(words::getText)).isEqualTo(ENGLISH.text("runs.loading"));
            assertThat(fx(footer::isVisible)).isFalse();
            act(() -> loading.viewModel.visible().set(true));
            until(() -> loading.own().size() == 3);
            assertThat(fx(footer::isVisible)).isTrue();
            act(() -> loading.viewModel.search().set("not there"));
            assertThat(fx(words::getText)).isEqualTo(ENGLISH.text("runs.none"));
        }
    }

    @Test
    void runsAreSearchedAndSorted() {
        act(() -> runs.viewModel.search().set("a"));
        act(() -> {
            TableColumn<RunInfo, ?> bound = table.getColumns().get(RunColumn.BOUND.compareTo(RunColumn.NAME));
            table.getSortOrder().setAll(List.of(bound));
        });
        assertThat(own()).containsExactly("beta", "gamma", "alpha");
        act(() -> runs.viewModel.search().set("gam"));
        assertThat(own()).containsExactly("gamma");
        assertThat(lookup("#runs-search").queryAs(TextField.class).getText()).isEqualTo("gam");
    }

    @Test
    void enterLooksAtTheRunThatTheKeyboardSelected() {
        select("beta");
        act(table::requestFocus);
        type(KeyCode.ENTER);
        assertThat(runs.went).containsExactly("look beta");
    }

    @Test
    void aRunIsRenamedAndTaggedAndNoted() {
        select("beta");
        edit("#runs-rename", "delta");
        type(KeyCode.ENTER);
        until(() -> runs.selected().equals(List.of("delta")));
        edit("#runs-tagging", "good, paper");
        type(KeyCode.ENTER);
        until(() -> runs.run("delta").notes().tags().equals(List.of("good", "paper")));
        edit("#runs-note", "a note");
        select("alpha");
        until(() -> runs.run("delta").notes().text().equals("a note"));
        assertThat(lookup("#runs-note").queryAs(TextInputControl.class).getText()).isEmpty();
        assertThat(runs.studio.notices().problems()).isEmpty();
    }

    @Test
    void aRefusedNameIsReplacedByTheOldOne() {
        select("beta");
        edit("#runs-rename", "\uac00".repeat(90));
        type(KeyCode.ENTER);
        until(() -> !runs.studio.notices().problems().isEmpty());
        assertThat(runs.studio.notices().problems()).extracting(problem -> problem.key())
                .containsExactly("problem.library.long");
        assertThat(lookup("#runs-rename").queryAs(TextField.class).getText()).isEqualTo("beta");
    }

    @Test
    void deletingIsAskedInThePane() {
        select("alpha");
        act(table::requestFocus);
        type(KeyCode.DELETE);
        assertThat(lookup("#runs-delete-no").queryButton().isFocused()).isTrue();
        clickOn("#runs-delete-no");
        assertThat(lookup("#runs-delete").queryButton().isFocused()).isTrue();
        assertThat(runs.viewModel.deletion().asking().get()).isFalse();
        assertThat(folder.resolve("alpha")).exists();
    }

    @Test
    void escapeDismissesTheQuestionAboutALongName() {
        String name = "a-name-of-a-run-" + "x".repeat(80);
        runs.keep(name, 1e-3, 109);
        act(runs.viewModel::scan);
        until(() -> runs.own().size() == 4);
        select(name);
        act(table::requestFocus);
        type(KeyCode.DELETE);
        settle();
        Label question = lookup("#runs-delete-question").query();
        assertThat(question.getText()).contains("…");
        assertThat(fx(() -> question.getLayoutBounds().getWidth())).isLessThan(400);
        assertThat(fx(() -> question.getHeight()))
                .isGreaterThanOrEqualTo(fx(() -> question.prefHeight(question.getWidth())));
        act(table::requestFocus);
        type(KeyCode.ESCAPE);
        assertThat(runs.viewModel.deletion().asking().get()).isFalse();
        assertThat(folder.resolve(name)).exists();
    }

    @Test
    void builtInDataAndModelsHaveTheNamesOfTheSetUp() {
        RunInfo run = runs.run("beta");
        assertThat(RunColumn.DATA.text(run, ENGLISH)).isEqualTo(ENGLISH.text("setup.digits"));
        assertThat(RunColumn.MODEL.text(run, ENGLISH)).startsWith("VAE").contains("MLP");
    }

    @Test
    void twoRunsLieOverEachOther() throws IOException {
        select("alpha", "beta");
        LossChart chart = lookup("#overlay-chart").query();
        until(() -> chart.seriesProperty().get().size() == 4);
        GridPane differing = lookup("#differing").query();
        assertThat(differing.getChildren()).extracting(node -> ((Label) node).getText())
                .containsExactlyInAnyOrder("alpha", "beta", "Adam, learning rate", "0.001", "0.002");
        picture("runs-two", table);
        clickOn("#runs-compare");
        assertThat(runs.went).containsExactly("compare alpha beta");
    }

    /// Beside names of any length, "held-out", "changed" and "size" could not be seen in a small window.
    @Test
    void whatIsComparedMostIsSeenInASmallWindow() {
        runs.keep("a-run-with-a-very-long-name-that-someone-has-typed-by-hand", Family.IWAE, 100);
        act(runs.viewModel::scan);
        until(() -> runs.own().size() == 4);
        double right = 0;
        for (RunColumn column : List.of(RunColumn.NAME, RunColumn.EPOCHS, RunColumn.BOUND, RunColumn.STATE,
                RunColumn.DATE, RunColumn.SIZE)) {
            int place = column.compareTo(RunColumn.NAME);
            assertThat(place).isLessThan(6);
            right += table.getColumns().get(place).getWidth();
        }
        assertThat(right).isLessThan(1024 - 40);
    }

    @Test
    void namesThatDifferAtTheEndAreWholeInTheLegendWhileThereIsRoom() {
        runs.keep("a-long-name-of-an-experiment-with-a-low-beta-1", 1e-3, 100);
        runs.keep("a-long-name-of-an-experiment-with-a-low-beta-2", Family.AE, 100);
        act(runs.viewModel::scan);
        until(() -> runs.own().size() == 5);
        select("a-long-name-of-an-experiment-with-a-low-beta-1", "a-long-name-of-an-experiment-with-a-low-beta-2");
        until(() -> lookup("#overlay-legend .legend-item").queryAll().size() == 2);
        assertThat(lookup("#overlay-legend .legend-item").queryAllAs(ToggleButton.class))
                .noneMatch(ToggleButton::isTextTruncated);
    }

    @Test
    void theSettingsThatDifferTakeTheRoomThereIs() {
        for (int i = 1; i <= 3; i++) {
            runs.keep("experiment-with-rate-" + i, i * 1e-3, 100);
        }
        act(runs.viewModel::scan);
        until(() -> runs.own().size() == 6);
        select("experiment-with-rate-1", "experiment-with-rate-2", "experiment-with-rate-3");
        until(() -> lookup("#differing").query().isVisible());
        Region table = lookup("#differing").queryAs(Region.class);
        Region room = lookup(".differing > .scroll-pane").queryAs(Region.class);
        assertThat(table.getWidth()).isGreaterThan(400).isLessThanOrEqualTo(room.getWidth());
        Region pane = lookup(".differing").queryAs(Region.class);
        Node scroll = lookup(".differing > .scroll-pane").query();
        assertThat(scroll.getBoundsInParent().getMaxY()).isCloseTo(pane.getHeight(), within(1.0));
    }

    @Test
    void runsThatCannotBeReadAreNotCalledAlikeNorUnselected() throws IOException {
        for (String name : List.of("alpha", "beta")) {
            Files.writeString(folder.resolve(name).resolve("run.json"), "{");
            Files.delete(folder.resolve(name).resolve("snapshots").resolve("20.safetensors"));
        }
        act(runs.viewModel::scan);
        until(() -> runs.run("alpha").spec().isEmpty() && runs.run("beta").spec().isEmpty());
        select("alpha", "beta");
        assertThat(from(lookup(".differing").<Node>query()).lookup(".note").queryAs(Label.class).getText())
                .isEqualTo(ENGLISH.text("runs.unreadable"));
        LossChart chart = lookup("#overlay-chart").query();
        assertThat(chart.emptyTextProperty().get()).isEqualTo(ENGLISH.text("runs.overlay.none"));
        act(() -> runs.viewModel.select(List.of()));
        assertThat(chart.emptyTextProperty().get()).isEqualTo(ENGLISH.text("runs.overlay.empty"));
    }

    @Test
    void theNumberOfEpochsIsThatOfTheSelectedRunOrNone() {
        TextField epochs = lookup("#runs-epochs").queryAs(TextField.class);
        select("alpha");
        assertThat(epochs.getText()).isEqualTo("4");
        select("alpha", "beta");
        assertThat(epochs.getText()).isEmpty();
        select("mnist-2d");
        assertThat(epochs.getText()).isEmpty();
    }

    @Test
    void unlikeQuantitiesAreNamedAndNotSortedTogether() {
        runs.keep("points", Family.AE, 50);
        act(runs.viewModel::scan);
        until(() -> runs.own().size() == 4);
        act(() -> table.getSortOrder()
                .setAll(List.of(table.getColumns().get(RunColumn.BOUND.compareTo(RunColumn.NAME)))));
        assertThat(own()).containsExactly("beta", "gamma", "alpha", "points");
        assertThat(RunColumn.BOUND.text(runs.run("points"), new Messages(Locale.ENGLISH)))
                .isEqualTo("reconstruction 40.00");
        assertThat(RunColumn.BOUND.text(runs.run("beta"), new Messages(Locale.ENGLISH))).isEqualTo("−ELBO 105.00");
        select("alpha", "points");
        Label quantities = lookup("#overlay-quantities").queryAs(Label.class);
        until(quantities::isVisible);
        assertThat(quantities.getText()).contains("−ELBO, reconstruction");
        select("alpha", "beta");
        until(() -> !quantities.isVisible());
    }

    @Test
    void runsOverTheLimitLoseSnapshotsOnlyAfterAYes() {
        RunFolder alpha = RunFolder.open(folder.resolve("alpha"));
        for (long step = 21; step <= 30; step++) {
            alpha.steps().save(new Snapshot(alpha.spec().model(), step, 2,
                    Map.of("weight", new Tensor(new int[]{50_000}, new float[50_000]))));
        }
        TextField limit = lookup("#runs-space-limit").queryAs(TextField.class);
        Label warning = lookup("#runs-space-warning").queryAs(Label.class);
        assertThat(warning.isVisible()).isFalse();
        edit("#runs-space-limit", "1");
        type(KeyCode.ENTER);
        until(() -> runs.viewModel.space().budget().get().all() == Budget.MIB);
        assertThat(limit.getText()).isEqualTo("1");
        act(runs.viewModel::scan);
        until(warning::isVisible);
        clickOn("#runs-space-thin");
        until(() -> runs.viewModel.space().plan().get() != null);
        clickOn("#runs-space-thin-no");
        assertThat(alpha.steps().list()).hasSize(11);
        clickOn("#runs-space-thin");
        until(() -> runs.viewModel.space().plan().get() != null);
        clickOn("#runs-space-thin-yes");
        until(() -> !warning.isVisible());
        assertThat(alpha.steps().list()).hasSizeBetween(2, 8).contains(20L, 30L);
        assertThat(runs.went).as("the timeline is told").contains("thinned");
    }

    @Test
    void whatWaitsIsSeenAndMoved() {
        act(() -> {
            runs.session.start(runs.studio.model().run(), FakeData.digits(10));
            runs.queue.add(runs.studio.model().run().named("a"));
            runs.queue.add(runs.studio.model().run().named("b"));
        });
        VBox rows = lookup("#queue").query();
        clickOn(from(rows.getChildren().getLast()).lookup("↑").queryButton());
        assertThat(runs.queue.waiting()).extracting(run -> run.name()).containsExactly("b", "a");
        clickOn(from(rows.getChildren().getFirst()).lookup("×").queryButton());
        assertThat(runs.queue.waiting()).extracting(run -> run.name()).containsExactly("a");
    }

    private void select(String... names) {
        act(() -> runs.select(names));
    }

    private void edit(String field, String text) {
        act(() -> {
            TextInputControl input = lookup(field).query();
            input.requestFocus();
            input.setText(text);
        });
    }

    private List<String> own() {
        return fx(() -> table.getItems().stream().filter(run -> !run.bundled()).map(run -> run.name()).toList());
    }

    private static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(1, TimeUnit.MINUTES, () -> fx(condition::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
        settle();
    }
}
