package elboroom.ui.setup;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;

import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Checkpoint;
import elboroom.ml.family.Models;
import elboroom.service.BackgroundService;
import elboroom.service.data.DataService;
import elboroom.service.run.RunLibrary;
import elboroom.service.training.RunBytes;
import elboroom.store.run.RunFolder;
import elboroom.testing.Deliveries;
import elboroom.ui.exploration.ForkPoint;
import elboroom.ui.exploration.ResumeAndFork;
import elboroom.ui.exploration.TrainingQueue;
import elboroom.ui.exploration.TrainingSession;
import elboroom.ui.setup.data.DataChoice;
import elboroom.ui.setup.form.Field;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeTraining;
import elboroom.ui.testing.Studio;

/// The set-up view model with fake training. The real service reads data; results wait until the test takes them.
final class SetupFixture implements AutoCloseable {

    final Studio studio = Studio.of(2);
    final FakeTraining training = new FakeTraining();
    final TrainingSession session = new TrainingSession(studio.exploration(), studio.notices(), training);
    final Deliveries deliveries = new Deliveries();
    final BackgroundService background = new BackgroundService("background", deliveries);
    final DataService data = new DataService(background);
    final TrainingQueue queue = new TrainingQueue(session, data, studio.notices(), name -> name + "-2",
            (_, begin) -> begin.run());
    final ResumeAndFork resumeAndFork = studio.resumeAndFork(session, background, Path.of("nowhere"));
    final SetupViewModel viewModel = new SetupViewModel(studio.exploration(), session, data, studio.notices(),
            resumeAndFork, queue, (_, batch, done) -> done.accept(batch / 1000.0),
            (model, optimizer, train, heldOut, done) -> done.accept(RunBytes.of(model, optimizer, train, heldOut)),
            (_, action) -> action.run());

    /// Opens a run without snapshots.
    void open(RunSpec run) {
        studio.exploration().open(FakeData.opened(run, 10), null, null);
    }

    /// Describes a fork of a run stored in a folder.
    void fork(Path folder, RunSpec parent) {
        Path path = folder.resolve("parent");
        RunFolder kept = RunFolder.create(path, parent, FakeData.summary(10));
        kept.steps()
                .save(new Checkpoint(new Snapshot(parent.model(), 3, 1, Models.of(parent.model()).initialWeights(1))));
        resumeAndFork.forkFrom(new ForkPoint(new RunLibrary(folder).open(path).storedRun(), parent, 3, 1, true));
    }

    /// The studio's run with other settings.
    RunSpec with(FamilySpec family, double learningRate) {
        RunSpec run = studio.model().run();
        return run.with(run.model().with(family)).with(run.optimizer().withLearningRate(learningRate));
    }

    /// The field of a setting of the chosen family.
    Field<?> setting(String name) {
        return viewModel.form().family().settings().stream().filter(field -> field.setting().name().equals(name))
                .map(SettingField::field).findFirst().orElseThrow();
    }

    /// Whether the chosen data have been read.
    boolean read() {
        return viewModel.data().loading().get() == DataChoice.NOT_LOADING && viewModel.data().summary().get() != null;
    }

    void await(BooleanSupplier condition) throws InterruptedException {
        deliveries.until(condition);
    }

    @Override
    public void close() {
        background.close();
    }
}
