package elboroom.ui.compare;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import elboroom.service.engine.Query;
import elboroom.service.run.RunAtStep;
import elboroom.service.run.RunLibrary;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeModel;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class CompareViewModelTest extends CompareTest {

    @Test
    void anEmptyDiskShowsTheBundledModels() throws InterruptedException {
        viewModel.enter();
        until(fixture::isThere);
        assertThat(viewModel.columns()).extracting(column -> RunLibrary.name(requireNonNull(column.folder().get())))
                .containsExactly("digits-10d-beta4", "mnist-2d");
        assertThat(fixture.column(0).map().points().get().size()).isEqualTo(2000);
        assertThat(fixture.column(1).map().points().get().size()).isEqualTo(10_000);
        assertThat(fixture.column(1).probe().result().get()).isNotNull();
        assertThat(viewModel.otherUnits().get()).isTrue();
        assertThat(fixture.notices.problems()).isEmpty();
    }

    @Test
    void columnsFollowTheRenamingOfTheirRun() throws Exception {
        compareTwo();
        fixture.column(0).open(CompareFixture.at(folder.resolve("one"), 10));
        until(() -> requireNonNull(fixture.column(0).run().get()).snapshot().step() == 10);
        Path renamed = folder.resolve("other");
        Files.move(folder.resolve("one"), folder.resolve("other"));
        viewModel.renamed(folder.resolve("one"), renamed);
        until(() -> requireNonNull(fixture.column(0).run().get()).storedRun().isIn(folder.resolve("other")));
        assertThat(fixture.column(0).folder().get()).isEqualTo(renamed);
        assertThat(requireNonNull(fixture.column(0).run().get()).snapshot().step()).isEqualTo(10);
        assertThat(fixture.column(1).folder().get()).isEqualTo(folder.resolve("two"));
        assertThat(fixture.column(0).problem().get()).isNull();
    }

    @Test
    void columnsOfADeletedRunAreRemovedOrEmpty() throws Exception {
        compareTwo();
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        viewModel.add(CompareFixture.at(one, 10));
        until(() -> fixture.column(2).run().get() != null);
        viewModel.deleted(one);
        assertThat(viewModel.columns()).hasSize(2);
        assertThat(viewModel.columns()).extracting(column -> column.folder().get()).containsExactlyInAnyOrder(two,
                null);
        viewModel.deleted(two);
        assertThat(viewModel.columns()).isEmpty();
    }

    @Test
    void aRunBeingReadIsNotReplacedByTheStepOfTheFormerOne() throws Exception {
        compareTwo();
        ColumnViewModel column = fixture.column(0);
        column.choose(new StepChoice(StepChoice.Kind.BEST, 10));
        until(() -> requireNonNull(column.run().get()).snapshot().step() == 10);
        Path two = folder.resolve("two");
        column.open(ColumnChoice.newest(two));
        column.refresh();
        until(() -> requireNonNull(column.run().get()).storedRun().isIn(folder.resolve("two")));
        assertThat(requireNonNull(column.run().get()).snapshot().step()).isEqualTo(20);
        assertThat(column.folder().get()).isEqualTo(two);
    }

    @Test
    void theStepsToChooseFromFollowARunThatKeepsMore() throws InterruptedException {
        compareTwo();
        ColumnViewModel column = fixture.column(0);
        RunAtStep shown = requireNonNull(column.run().get());
        viewModel.enter();
        until(() -> column.run().get() != shown);
        assertThat(column.steps().get()).contains(new StepChoice(StepChoice.Kind.NEWEST, 20),
                new StepChoice(StepChoice.Kind.BEST, 10));

        fixture.keep("one", shown.spec(), 30);
        fixture.pending.removeFirst().run();
        until(() -> column.steps().get().contains(new StepChoice(StepChoice.Kind.NEWEST, 30)));
        assertThat(column.steps().get()).contains(new StepChoice(StepChoice.Kind.BEST, 30),
                new StepChoice(StepChoice.Kind.STEP, 20));
        RunAtStep now = requireNonNull(column.run().get());
        assertThat(now.snapshot().step()).as("what is shown stays").isEqualTo(20);
        assertThat(StepChoice.of(20, column.steps().get())).isEqualTo(new StepChoice(StepChoice.Kind.STEP, 20));
        column.choose(new StepChoice(StepChoice.Kind.NEWEST, 30));
        until(() -> requireNonNull(column.run().get()).snapshot().step() == 30);
        assertThat(column.steps().get()).contains(new StepChoice(StepChoice.Kind.NEWEST, 30));

        viewModel.leave();
        fixture.pending.removeFirst().run();
        assertThat(fixture.pending).as("no longer listed").isEmpty();
    }

    @Test
    void theRunExploredIsShownAtItsNewestAndItsFirstStep() throws InterruptedException {
        fixture.digits("mine", new FakeModel(2), 0);
        fixture.exploration.open(FakeData.opened(CompareFixture.named("mine", new FakeModel(2).run()), 10), null, null);
        viewModel.enter();
        until(fixture::isThere);
        assertThat(viewModel.columns()).extracting(column -> requireNonNull(column.run().get()).snapshot().step())
                .containsExactly(20L, 0L);
    }

    @Test
    void differencesAndFiguresStandInEachColumn() throws InterruptedException {
        compareTwo();
        assertThat(fixture.column(0).differences().get()).containsExactly(new SettingDifference("setup.family", "vae"),
                new SettingDifference("setting.beta-vae.beta", "1"));
        assertThat(fixture.column(1).differences().get()).contains(new SettingDifference("setting.beta-vae.beta", "4"));
        RunAtStep read = requireNonNull(fixture.column(0).run().get());
        assertThat(read.evaluation().orElseThrow().heldOut().reconstruction()).isEqualTo(133);
        assertThat(fixture.column(0).steps().get()).contains(new StepChoice(StepChoice.Kind.BEST, 10),
                new StepChoice(StepChoice.Kind.STEP, 0));
        assertThat(viewModel.otherUnits().get()).isFalse();

        fixture.column(0).choose(new StepChoice(StepChoice.Kind.STEP, 0));
        until(() -> requireNonNull(fixture.column(0).run().get()).snapshot().step() == 0);
        assertThat(requireNonNull(fixture.column(0).run().get()).evaluation()).isEmpty();
        assertThat(fixture.inference.asked(Query.Encode.class)).isNotEmpty();
    }

    @Test
    void twoToFourColumns() throws InterruptedException {
        viewModel.enter();
        until(fixture::isThere);
        viewModel.remove(fixture.column(0));
        assertThat(viewModel.columns()).hasSize(2);
        for (int i = 0; i < 4; i++) {
            viewModel.add();
        }
        assertThat(viewModel.columns()).hasSize(4);
        viewModel.remove(fixture.column(1));
        assertThat(viewModel.columns()).hasSize(3);
        until(fixture::isThere);
    }

    @Test
    void aRunThatIsGoneIsToldInItsColumn() throws InterruptedException {
        viewModel.compare(List.of(ColumnChoice.newest(folder.resolve("gone")),
                CompareFixture.at(fixture.digits("one", new FakeModel(2), 0), 10)));
        until(fixture::isThere);
        assertThat(requireNonNull(fixture.column(0).problem().get()).key()).startsWith("problem.");
        RunAtStep second = requireNonNull(fixture.column(1).run().get());
        assertThat(StepChoice.of(second.snapshot().step(), fixture.column(1).steps().get()))
                .isEqualTo(new StepChoice(StepChoice.Kind.BEST, 10));
    }
}
