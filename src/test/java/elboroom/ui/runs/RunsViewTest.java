package elboroom.ui.runs;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import elboroom.domain.model.Family;
import elboroom.domain.model.Snapshot;
import elboroom.domain.model.Tensor;
import elboroom.domain.run.Budget;
import elboroom.domain.run.RunInfo;
import elboroom.store.run.RunFolder;
import elboroom.ui.command.Command;
import elboroom.ui.fx.FxExecutor;
import elboroom.ui.testing.FakeData;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RunsViewTest extends RunsPane {

    /// Regression: the list showed "No such runs" and "0 of 0" before it was read.
    @Test
    void nothingIsMissedBeforeTheRunsAreListed() {
        try (RunsFixture loading = new RunsFixture(folder, new FxExecutor())) {
            RunsView view = show(
                    () -> new RunsView(loading.viewModel, Command.of("shell.openFolder", () -> {}), ENGLISH), 1400,
                    820);
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
    void aRefusedNameStaysInTheFieldUntilAnotherRunIsSelected() {
        select("beta");
        edit("#runs-rename", "\uac00".repeat(90));
        type(KeyCode.ENTER);
        until(() -> !runs.studio.notices().problems().isEmpty());
        assertThat(runs.studio.notices().problems()).extracting(problem -> problem.key())
                .containsExactly("problem.library.long");
        act(table::requestFocus);
        act(runs.viewModel::scan);
        settle();
        assertThat(lookup("#runs-rename").queryAs(TextField.class).getText()).isEqualTo("\uac00".repeat(90));
        select("alpha");
        assertThat(lookup("#runs-rename").queryAs(TextField.class).getText()).isEqualTo("alpha");
        select("beta");
        assertThat(lookup("#runs-rename").queryAs(TextField.class).getText()).isEqualTo("beta");
        assertThat(runs.studio.notices().problems()).as("asked once").hasSize(1);
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
}
