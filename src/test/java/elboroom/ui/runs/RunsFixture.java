package elboroom.ui.runs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Losses;
import elboroom.domain.model.Snapshot;
import elboroom.domain.model.Tensor;
import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.run.RunInfo;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Evaluation;
import elboroom.service.BackgroundService;
import elboroom.service.data.DataService;
import elboroom.service.run.RunLibrary;
import elboroom.service.run.StoredRun;
import elboroom.store.run.Figures;
import elboroom.store.run.RunFolder;
import elboroom.store.run.RunState;
import elboroom.ui.exploration.TrainingQueue;
import elboroom.ui.exploration.TrainingSession;
import elboroom.ui.exploration.UndoHistory;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeTraining;
import elboroom.ui.testing.Studio;

/// The view model over runs in real folders, with a clock controlled by the test.
final class RunsFixture implements AutoCloseable, RunNavigation {

    final Studio studio = Studio.of(2);
    final FakeTraining training = new FakeTraining();
    final TrainingSession session = new TrainingSession(studio.exploration(), studio.notices(), training);
    final List<String> went = new ArrayList<>();
    final List<Runnable> pending = new ArrayList<>();
    final TrainingQueue queue;
    final UndoHistory history = new UndoHistory(studio.exploration());
    final RunsViewModel viewModel;
    private final Path folder;
    private final RunLibrary library;
    private final BackgroundService background;

    /// @param deliver runs the callbacks of the services
    RunsFixture(Path folder, Executor deliver) {
        this.folder = folder;
        background = new BackgroundService("runs-test", deliver);
        library = new RunLibrary(folder);
        queue = new TrainingQueue(session, new DataService(background), studio.notices(), library::freeName,
                this::later);
        viewModel = new RunsViewModel(studio.exploration(), history, session, queue,
                studio.resumeAndFork(session, background, folder),
                new RunsServices(library, background, background), studio.notices(), this, this::later);
    }

    private void later(Duration time, Runnable action) {
        pending.add(action);
    }

    /// Stores a run trained for two epochs.
    RunFolder keep(String name, double learningRate, double heldOut) {
        OptimizerSpec optimizer = new OptimizerSpec(learningRate, 128, 2);
        return keep(studio.model().run().named(name).with(optimizer), heldOut);
    }

    /// The same for another family.
    RunFolder keep(String name, Family family, double heldOut) {
        RunSpec run = studio.model().run().named(name);
        return keep(run.with(run.model().with(FamilySpec.of(family))), heldOut);
    }

    /// Stores a run trained for two epochs.
    RunFolder keep(RunSpec spec, double heldOut) {
        RunFolder run = RunFolder.create(folder.resolve(spec.name()), spec, FakeData.summary(10));
        run.steps().save(
                new Snapshot(run.spec().model(), 20, 2, Map.of("weight", new Tensor(new int[]{1}, new float[]{1}))));
        for (int epoch = 1; epoch <= 2; epoch++) {
            Losses losses = new Losses(heldOut - 10, 10, 1, 100);
            Evaluation evaluation = new Evaluation(10L * epoch, epoch, losses, losses, new float[]{6, 4}, 1000, 1);
            run.append(evaluation);
            run.record(Figures.of(evaluation, run.spec().model().likelihood()));
        }
        run.update(RunState.COMPLETED);
        return run;
    }

    List<String> own() {
        return names(viewModel.shown().get());
    }

    List<String> selected() {
        return names(viewModel.selected().get());
    }

    private static List<String> names(List<RunInfo> runs) {
        return runs.stream().filter(run -> !run.bundled()).map(run -> run.name()).sorted().toList();
    }

    RunInfo run(String name) {
        return viewModel.shown().get().stream().filter(run -> run.name().equals(name)).findFirst()
                .orElseThrow();
    }

    void select(String... names) {
        viewModel.select(List.of(names).stream().map(this::run).toList());
    }

    @Override
    public void leaveDeleted() {
        went.add("leave");
        studio.exploration().close();
    }

    @Override
    public void reopen(Path run) {
        went.add("reopen " + run.getFileName());
    }

    @Override
    public void leaveMissing(StoredRun run) {
        went.add("leave missing " + run.folder().path().getFileName());
        studio.exploration().close();
    }

    @Override
    public void thinned() {
        went.add("thinned");
    }

    @Override
    public void look(Path place) {
        went.add("look " + place.getFileName());
    }

    @Override
    public void renamed(Path before, Path after, boolean open) {
        went.add("renamed " + before.getFileName() + " " + after.getFileName() + (open ? " open" : ""));
    }

    @Override
    public void deleted(Path run) {
        went.add("deleted " + run.getFileName());
    }

    @Override
    public void compare(List<Path> runs) {
        went.add("compare " + String.join(" ", runs.stream().map(RunLibrary::name).toList()));
    }

    @Override
    public void close() {
        background.close();
        library.close();
    }
}
