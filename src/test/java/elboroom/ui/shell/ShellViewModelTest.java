package elboroom.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import elboroom.domain.Problem;
import elboroom.domain.model.Snapshot;
import elboroom.domain.model.Tensor;
import elboroom.domain.preferences.LastRun;
import elboroom.domain.preferences.PaneLayout;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.TrainingEvent;
import elboroom.domain.training.TrainingEvent.Ending;
import elboroom.service.BackgroundService;
import elboroom.service.run.RunLibrary;
import elboroom.service.run.StoredRun;
import elboroom.store.run.RunFolder;
import elboroom.testing.Deliveries;
import elboroom.ui.exploration.TrainingSession;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeTraining;
import elboroom.ui.testing.Studio;
import elboroom.ui.theme.Theme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class ShellViewModelTest {

    @TempDir
    Path folder;

    private final Studio studio = Studio.of(2);
    private final FakeTraining training = new FakeTraining();
    private final TrainingSession session = new TrainingSession(studio.exploration(), studio.notices(),
            training);
    private final Deliveries deliveries = new Deliveries();
    private final BackgroundService background = new BackgroundService("background", deliveries);

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void itStartsDarkAndInTheUsersLanguage() {
        ShellViewModel shell = shell();
        assertThat(shell.theme().get()).isEqualTo(Theme.DARK);
        assertThat(shell.language().get()).isEqualTo(Locale.KOREAN);
    }

    @Test
    void theRunsOfTheFolderAreListed() throws InterruptedException {
        ShellViewModel shell = shell();
        keep("mine");
        shell.list();
        deliveries.until(() -> !shell.runs().isEmpty());
        assertThat(shell.runs()).contains(folder.resolve("mine"));
    }

    @Test
    void aRunOfTheLibraryIsOpened() throws InterruptedException {
        RunSpec run = keep("mine");
        shell().open(folder.resolve("mine"));
        deliveries.until(() -> studio.exploration().snapshot().get() != null);
        assertThat(studio.exploration().run().get()).isEqualTo(run.named("mine"));
        assertThat(requireNonNull(studio.exploration().snapshot().get()).step()).isEqualTo(5);
        assertThat(studio.exploration().examples().get()).isNull();
    }

    @Test
    void aRunInAnyFolderIsOpened() throws InterruptedException {
        keep("other/mine");
        Path other = folder.resolve("other/mine");
        assertThat(ShellViewModel.isRun(other)).isTrue();
        assertThat(ShellViewModel.isRun(folder)).isFalse();
        keep("mine");
        training.keep(new StoredRun(RunFolder.open(folder.resolve("mine"))));
        session.start(studio.model().run().named("mine"), FakeData.digits(10));

        shell().open(other);
        deliveries.until(() -> studio.exploration().snapshot().get() != null);
        assertThat(session.followed()).as("a run in training of the same name").isFalse();
        assertThat(requireNonNull(studio.exploration().storedRun().get()).path()).isEqualTo(other);
    }

    @Test
    void theRunInTrainingIsFollowedAgain() throws InterruptedException {
        ShellViewModel shell = shell();
        RunSpec run = keep(studio.model().run().name());
        Path entry = folder.resolve(run.name());
        training.keep(new StoredRun(RunFolder.open(entry)));
        session.start(run, FakeData.digits(10));
        studio.openBare();

        shell.open(entry);
        assertThat(session.followed()).isTrue();

        session.take(List.of(new TrainingEvent.Finished(1, Ending.STOPPED)));
        shell.open(entry);
        deliveries.until(() -> !session.followed());
        assertThat(requireNonNull(studio.exploration().snapshot().get()).step()).isEqualTo(5);
    }

    @Test
    void anUpToDateMenuIsNotRebuilt() throws InterruptedException {
        ShellViewModel shell = shell();
        keep("mine");
        shell.list();
        deliveries.until(() -> !shell.runs().isEmpty());
        shell.runs().subscribe(() -> {
            throw new AssertionError("changed");
        });
        shell.list();
        background.close();
        deliveries.take();
    }

    @Test
    void anUnreadableRunIsReportedAndTheOpenOneStays() throws Exception {
        studio.openBare();
        Snapshot before = studio.exploration().snapshot().get();
        Path damaged = Files.createDirectory(folder.resolve("damaged"));
        Files.writeString(damaged.resolve("run.json"), "{");

        shell().open(damaged);
        deliveries.until(() -> !studio.notices().problems().isEmpty());

        assertThat(studio.notices().problems()).extracting(Problem::key).containsExactly("problem.store.run.json");
        assertThat(studio.exploration().snapshot().get()).isSameAs(before);
    }

    @Test
    void afterTheOpenRunWasDeletedABundledOneIsShown() throws InterruptedException {
        studio.open(10);
        shell().leaveDeleted();
        assertThat(studio.exploration().run().get()).as("nothing of the deleted run").isNull();
        assertThat(studio.exploration().snapshot().get()).isNull();
        deliveries.until(() -> studio.exploration().run().get() != null);
        assertThat(requireNonNull(studio.exploration().run().get()).name()).isEqualTo("mnist-2d");
    }

    @Test
    void afterTheOpenRunWasDeletedTheOneInTrainingIsShown() {
        session.start(studio.model().run().named("training"), FakeData.digits(10));
        studio.open(10);
        shell().leaveDeleted();
        assertThat(session.followed()).isTrue();
    }

    @Test
    void aMissingRunIsLeftWithAMessageIfItIsStillOpen() throws InterruptedException {
        ShellViewModel shell = shell();
        StoredRun missing = new StoredRun(RunFolder.create(folder.resolve("missing"), studio.model().run(),
                FakeData.summary(10)));
        studio.open(10);
        shell.leaveMissing(missing);
        assertThat(studio.notices().problems()).as("another run is open").isEmpty();

        studio.open(10, missing);
        shell.leaveMissing(missing);
        assertThat(studio.notices().problems())
                .containsExactly(Problem.of("problem.library.gone", folder.resolve("missing").toString()));
        deliveries.until(() -> studio.exploration().run().get() != null);
        assertThat(requireNonNull(studio.exploration().run().get()).name()).isEqualTo("mnist-2d");
    }

    @Test
    void aRunThatIsBeingReopenedIsNotMissing() {
        ShellViewModel shell = shell();
        StoredRun renamed = new StoredRun(RunFolder.create(folder.resolve("old"), studio.model().run(),
                FakeData.summary(10)));
        studio.open(10, renamed);
        keep("new");
        shell.open(folder.resolve("new"));
        shell.leaveMissing(renamed);
        assertThat(studio.notices().problems()).isEmpty();
        assertThat(studio.exploration().storedRun().get()).isSameAs(renamed);
    }

    @Test
    void theLastRunIsOpenedAtItsStep() throws InterruptedException {
        keep("mine");
        Snapshot newest = requireNonNull(new RunLibrary(folder).open(folder.resolve("mine"))).snapshot();
        RunFolder.open(folder.resolve("mine")).steps().save(new Snapshot(newest.model(), 9, 1, newest.weights()));
        ShellViewModel shell = shell();
        List<Long> sought = new ArrayList<>();
        shell.openLast(last("mine", 5L), sought::add);
        deliveries.until(() -> !sought.isEmpty());
        assertThat(sought).containsExactly(5L);
        assertThat(requireNonNull(studio.exploration().run().get()).name()).isEqualTo("mine");
        assertThat(shell.openNow()).contains(last("mine", null));

        studio.exploration().followNewest(false);
        assertThat(shell.openNow()).contains(last("mine", 9L));
        shell.openLast(last("mine", 7L), sought::add); // removed since then
        shell.openLast(last("mine", null), sought::add);
        shell.openLast(new LastRun("bundled:mnist-2d", null), sought::add);
        deliveries.until(() -> requireNonNull(studio.exploration().run().get()).name().equals("mnist-2d"));
        assertThat(sought).as("the newest is shown").containsExactly(5L);
        assertThat(shell.openNow()).contains(new LastRun("bundled:mnist-2d", null));
    }

    @Test
    void aBundledRunIsOpenedIfTheLastOneDoesNotExistAnyMore() throws InterruptedException {
        shell().openLast(last("gone", 5L), _ -> {
            throw new AssertionError("a step of another run");
        });
        deliveries.until(() -> studio.exploration().run().get() != null);
        assertThat(requireNonNull(studio.exploration().run().get()).name()).isEqualTo("mnist-2d");
        assertThat(studio.notices().problems()).isEmpty();
    }

    private LastRun last(String name, @Nullable Long step) {
        return new LastRun(folder.resolve(name).toString(), step);
    }

    private ShellViewModel shell() {
        return new ShellViewModel(studio.exploration(), session, studio.notices(), background, new RunLibrary(folder),
                Locale.KOREAN, PaneLayout.DEFAULT);
    }

    private RunSpec keep(String name) {
        RunSpec run = studio.model().run();
        RunFolder kept = RunFolder.create(folder.resolve(name), run, FakeData.summary(10));
        kept.steps().save(new Snapshot(run.model(), 5, 1, Map.of("weight", new Tensor(new int[]{1}, new float[]{1}))));
        return run;
    }
}
