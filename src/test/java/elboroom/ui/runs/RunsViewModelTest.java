package elboroom.ui.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import elboroom.domain.Problem;
import elboroom.domain.run.Budget;
import elboroom.domain.run.RunInfo;
import elboroom.domain.run.RunSpec;
import elboroom.domain.run.RunStatus;
import elboroom.domain.run.SettingsTable;
import elboroom.service.run.StoredRun;
import elboroom.store.run.RunFolder;
import elboroom.store.run.RunLock;
import elboroom.store.run.RunState;
import elboroom.testing.Deliveries;
import elboroom.ui.control.chart.LossSplit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RunsViewModelTest {

    @TempDir
    Path folder;

    private final Deliveries deliveries = new Deliveries();
    private RunsFixture runs;
    private RunsViewModel viewModel;

    @BeforeEach
    void open() throws InterruptedException {
        runs = new RunsFixture(folder, deliveries);
        viewModel = runs.viewModel;
        runs.keep("alpha", 1e-3, 110);
        runs.keep("beta", 2e-3, 105);
        viewModel.visible().set(true);
        deliveries.until(() -> runs.own().size() == 2);
    }

    @AfterEach
    void close() {
        runs.close();
    }

    @Test
    void theBundledRunsAreListedBesideThePersonsOwn() {
        assertThat(runs.own()).containsExactly("alpha", "beta");
        assertThat(runs.run("mnist-2d").bundled()).isTrue();
        assertThat(runs.run("mnist-2d").resumable()).isFalse();
        assertThat(runs.run("mnist-2d").status()).isEqualTo(RunStatus.COMPLETED);
        RunTotals totals = viewModel.totals().get();
        assertThat(totals.runs()).isEqualTo(viewModel.shown().get().size());
        assertThat(totals.bytes()).isEqualTo(runs.run("alpha").bytes() + runs.run("beta").bytes());
    }

    @Test
    void searchingShowsThoseThatHaveTheWords() {
        runs.select("alpha");
        viewModel.search().set("BET");
        assertThat(runs.own()).containsExactly("beta");
        assertThat(runs.selected()).isEmpty();
        viewModel.search().set("");
        assertThat(runs.selected()).containsExactly("alpha");
    }

    @Test
    void aRunThatIsRenamedStaysSelected() throws InterruptedException {
        runs.select("alpha");
        viewModel.rename(runs.run("alpha"), "gamma", () -> {});
        deliveries.until(() -> runs.own().contains("gamma"));
        assertThat(runs.selected()).containsExactly("gamma");
        assertThat(runs.went).containsExactly("renamed alpha gamma");

        viewModel.rename(runs.run("gamma"), "beta", () -> {});
        deliveries.until(() -> !runs.studio.notices().problems().isEmpty());
        assertThat(runs.studio.notices().problems()).extracting(Problem::key).containsExactly("problem.library.taken");
    }

    @Test
    void renamesTagsAndNotesAreUndoneAndRedone() throws InterruptedException {
        viewModel.rename(runs.run("alpha"), "gamma", () -> {});
        deliveries.until(() -> runs.history.undoable().get().equals(Optional.of("undo.rename"))
                && named("gamma"));
        viewModel.tag(runs.run("gamma"), "good, paper");
        deliveries.until(() -> runs.run("gamma").notes().tags().equals(List.of("good", "paper")));
        viewModel.note(runs.run("gamma"), "the first");
        deliveries.until(() -> runs.run("gamma").notes().text().equals("the first"));
        runs.history.undo();
        deliveries.until(() -> runs.run("gamma").notes().text().isEmpty());
        runs.history.undo();
        deliveries.until(() -> runs.run("gamma").notes().tags().isEmpty());
        runs.history.undo();
        deliveries.until(() -> named("alpha"));
        assertThat(runs.history.undoable().get()).isEmpty();
        runs.history.redo();
        deliveries.until(() -> named("gamma"));
        runs.history.redo();
        deliveries.until(() -> runs.run("gamma").notes().tags().equals(List.of("good", "paper")));
    }

    private boolean named(String name) {
        return viewModel.shown().get().stream().anyMatch(run -> run.name().equals(name));
    }

    @Test
    void tagsAndNotesAreKept() throws InterruptedException {
        viewModel.tag(runs.run("alpha"), "good, , paper");
        viewModel.note(runs.run("alpha"), "the first");
        deliveries.until(() -> runs.run("alpha").notes().text().equals("the first"));
        assertThat(runs.run("alpha").notes().tags()).containsExactly("good", "paper");
        viewModel.tag(runs.run("alpha"), "paper");
        deliveries.until(() -> runs.run("alpha").notes().tags().equals(List.of("paper")));
    }

    @Test
    void nothingGoesBeforeThePersonSaysYes() {
        runs.select("mnist-2d");
        viewModel.deletion().ask();
        assertThat(viewModel.deletion().asking().get()).as("it is not the person's").isFalse();
        runs.select("alpha", "mnist-2d");
        viewModel.deletion().ask();
        assertThat(viewModel.deletion().asking().get()).isTrue();
        assertThat(viewModel.deletion().removable()).containsExactly(runs.run("alpha"));
        viewModel.deletion().answer(false);
        viewModel.deletion().answer(true);
        viewModel.deletion().ask();
        runs.select("beta");
        assertThat(viewModel.deletion().asking().get()).as("of what was selected before").isFalse();
        assertThat(folder.resolve("alpha")).exists();
    }

    @Test
    void runsAreDeletedWithoutAskingIfTheUserWantsThat() throws InterruptedException {
        viewModel.deletion().confirmIf(() -> false);
        runs.select("alpha");
        viewModel.deletion().ask();
        assertThat(viewModel.deletion().asking().get()).isFalse();
        deliveries.until(() -> !runs.own().contains("alpha"));
        assertThat(folder.resolve("alpha")).doesNotExist();
    }

    @Test
    void deletionsAreUndoneAndRedone() throws InterruptedException {
        delete("alpha", "beta");
        deliveries.until(() -> runs.own().isEmpty());
        assertThat(runs.went).containsExactly("deleted alpha", "deleted beta");
        assertThat(runs.history.undoable().get()).contains("undo.delete.many");
        runs.history.undo();
        deliveries.until(() -> runs.own().size() == 2);
        assertThat(runs.selected()).containsExactly("alpha", "beta");
        runs.history.redo();
        deliveries.until(() -> runs.own().isEmpty());
        runs.history.undo();
        deliveries.until(() -> runs.own().size() == 2);
        assertThat(runs.studio.notices().problems()).isEmpty();
    }

    @Test
    void aDeletionThatCannotBeUndoneStaysInTheHistory() throws InterruptedException, IOException {
        delete("alpha", "beta");
        deliveries.until(() -> runs.own().isEmpty());
        Path other = runs.keep("alpha", 1e-3, 90).path();
        runs.history.undo();
        deliveries.until(() -> runs.history.undoable().get().isPresent());
        assertThat(runs.studio.notices().problems()).extracting(Problem::key)
                .containsExactly("problem.library.restore.taken");
        deliveries.until(() -> runs.own().equals(List.of("alpha", "beta")));
        Files.move(other, folder.resolve("other"));
        runs.history.undo();
        deliveries.until(() -> runs.own().equals(List.of("alpha", "beta", "other")));
        assertThat(runs.history.undoable().get()).isEmpty();
        assertThat(runs.history.redoable().get()).contains("undo.delete.many");
    }

    private void delete(String... names) {
        viewModel.deletion().confirmIf(() -> false);
        runs.select(names);
        viewModel.deletion().ask();
    }

    @Test
    void aRunRemovedFromTheQueueReturnsToItsPlace() {
        RunSpec spec = runs.studio.model().run();
        List.of("a", "b", "c").forEach(name -> runs.queue.insert(spec.named(name), 9));
        viewModel.removeFromQueue(runs.queue.waiting().get(1));
        assertThat(runs.queue.waiting()).extracting(RunSpec::name).containsExactly("a", "c");
        assertThat(runs.history.undoable().get()).contains("undo.queue");
        runs.history.undo();
        assertThat(runs.queue.waiting()).extracting(RunSpec::name).containsExactly("a", "b", "c");
        runs.history.redo();
        assertThat(runs.queue.waiting()).extracting(RunSpec::name).containsExactly("a", "c");
    }

    @Test
    void theQuestionStaysWhileTheListIsMadeAnew() throws InterruptedException {
        runs.select("alpha");
        viewModel.deletion().ask();
        runs.keep("gamma", 1e-3, 100);
        viewModel.scan();
        deliveries.until(() -> runs.own().contains("gamma"));
        assertThat(viewModel.deletion().asking().get()).isTrue();
        viewModel.search().set("gamma");
        assertThat(viewModel.deletion().asking().get()).isFalse();
    }

    @Test
    void aRunThatIsWrittenIsNotDeleted() throws InterruptedException {
        try (RunLock _ = RunLock.take(folder.resolve("alpha"))) {
            StoredRun storedRun = new StoredRun(RunFolder.open(folder.resolve("alpha")));
            runs.studio.open(10, storedRun);
            runs.select("alpha");
            viewModel.deletion().ask();
            viewModel.deletion().answer(true);
            deliveries.until(() -> !runs.studio.notices().problems().isEmpty());
            assertThat(runs.studio.notices().problems()).extracting(Problem::key)
                    .containsExactly("problem.store.run.lockedHere");
            assertThat(folder.resolve("alpha")).exists();
            assertThat(runs.studio.exploration().storedRun().get()).as("still looked at").isSameAs(storedRun);
        }
    }

    @Test
    void aRunInTrainingIsNotOfferedForDeletion() throws InterruptedException {
        RunFolder.open(folder.resolve("alpha")).update(RunState.RUNNING);
        try (RunLock _ = RunLock.take(folder.resolve("alpha"))) {
            viewModel.scan();
            deliveries.until(() -> runs.run("alpha").inTraining());
            runs.select("alpha");
            viewModel.deletion().ask();
            assertThat(viewModel.deletion().asking().get()).isFalse();
            assertThat(viewModel.deletion().blocked()).isTrue();
            runs.select("alpha", "beta");
            assertThat(viewModel.deletion().removable()).extracting(RunInfo::name).containsExactly("beta");
        }
    }

    @Test
    void undoingTheDeletionOfTheOpenRunOpensItAgain() throws InterruptedException {
        runs.studio.open(10, new StoredRun(RunFolder.open(folder.resolve("alpha"))));
        delete("alpha");
        deliveries.until(() -> runs.own().equals(List.of("beta")));
        runs.studio.openBare(); // the run shown instead
        runs.history.undo();
        deliveries.until(() -> runs.own().size() == 2);
        assertThat(runs.went).containsExactly("leave", "deleted alpha", "reopen alpha");
    }

    @Test
    void undoingADeletionKeepsARunThatTheUserOpenedSince() throws InterruptedException {
        runs.studio.open(10, new StoredRun(RunFolder.open(folder.resolve("alpha"))));
        delete("alpha");
        deliveries.until(() -> runs.own().equals(List.of("beta")));
        runs.studio.openBare();
        runs.studio.openBare();
        runs.history.undo();
        deliveries.until(() -> runs.own().size() == 2);
        assertThat(runs.went).containsExactly("leave", "deleted alpha");
    }

    @Test
    void whenTheOpenRunWasDeletedAnotherOneIsShown() {
        runs.studio.open(10, new StoredRun(RunFolder.open(folder.resolve("beta"))));
        viewModel.release(folder.resolve("alpha"));
        assertThat(runs.went).doesNotContain("leave");
        viewModel.release(folder.resolve("beta"));
        assertThat(runs.went).contains("leave");
    }

    @Test
    void whenTheFolderOfTheOpenRunIsFoundMissingAnotherOneIsShown() throws InterruptedException, IOException {
        runs.studio.open(10, new StoredRun(RunFolder.open(folder.resolve("alpha"))));
        viewModel.scan();
        Files.move(folder.resolve("alpha"), folder.resolve("elsewhere"));
        viewModel.scan();
        deliveries.until(() -> !runs.went.isEmpty());
        assertThat(runs.went).containsExactly("leave missing alpha");
    }

    @Test
    void theLossesOfTheSelectedRunsLieOverEachOther() throws InterruptedException {
        OverlayViewModel overlay = viewModel.overlay();
        runs.select("alpha", "beta");
        deliveries.until(() -> overlay.curves().get().size() == 2);
        assertThat(overlay.curves().get()).extracting(RunCurves::name).containsExactly("alpha", "beta");
        assertThat(overlay.curves().get().getLast().losses().of(LossSplit.HELD_OUT).value(1)).isEqualTo(105);
        assertThat(overlay.settings().get().names()).containsExactly("alpha", "beta");
        assertThat(overlay.settings().get().table().rows()).containsExactly(
                new SettingsTable.Row("setup.learningRate", List.of("0.001", "0.002")));
        assertThat(overlay.otherUnits().getValue()).isFalse();
        runs.select("alpha");
        assertThat(overlay.curves().get()).hasSize(1);
        assertThat(overlay.settings().get().table().rows()).isEmpty();
    }

    @Test
    void runsOnFewerTrainingExamplesHaveTheSameUnit() throws InterruptedException {
        RunSpec run = runs.studio.model().run().named("fewer");
        runs.keep(run.withData(run.data().withLimit(5)), 120);
        viewModel.scan();
        deliveries.until(() -> runs.own().contains("fewer"));
        OverlayViewModel overlay = viewModel.overlay();
        runs.select("alpha", "fewer");
        assertThat(overlay.settings().get().table().rows()).extracting(SettingsTable.Row::key).contains("setup.limit");
        assertThat(overlay.otherUnits().getValue()).isFalse();
    }

    @Test
    void aRunHasTheSameColourInWhateverOrderRunsAreSelected() throws InterruptedException {
        OverlayViewModel overlay = viewModel.overlay();
        runs.select("alpha", "beta");
        deliveries.until(() -> overlay.curves().get().size() == 2);
        overlay.hiddenRuns().set(Set.of(1));
        runs.select("beta", "alpha");
        assertThat(overlay.curves().get()).extracting(RunCurves::name).containsExactly("beta", "alpha");
        assertThat(overlay.curves().get()).extracting(RunCurves::colour).containsExactly(1, 0);
        assertThat(overlay.hiddenRuns().get()).as("beta is still hidden").containsExactly(1);
    }

    @Test
    void aQuestionAboutAnotherLimitIsWithdrawn() throws InterruptedException {
        SpaceViewModel space = runs.viewModel.space();
        space.ask();
        deliveries.until(() -> space.plan().get() != null);
        space.limit("7");
        assertThat(space.plan().get()).isNull();
        space.answer(true);
        deliveries.until(() -> space.budget().get().all() == 7 * Budget.MIB);
        assertThat(runs.went).isEmpty();
    }

    @Test
    void aRunGetsMoreEpochs() throws InterruptedException {
        viewModel.resume(runs.run("alpha"), "many");
        assertThat(runs.studio.notices().problems()).extracting(Problem::key).containsExactly("problem.field.whole");
        viewModel.resume(runs.run("alpha"), "2");
        deliveries.until(() -> runs.studio.notices().problems().size() == 2);
        assertThat(runs.training.runs()).isEmpty();
    }

    @Test
    void runsAreTakenElsewhere() {
        viewModel.open(runs.run("alpha").folder());
        viewModel.open(Path.of("somewhere"));
        runs.select("alpha", "beta");
        viewModel.compare();
        assertThat(runs.went).containsExactly("look alpha", "look somewhere", "compare alpha beta");
    }
}
