package elboroom.ui.timeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import elboroom.domain.model.Losses;
import elboroom.domain.model.Snapshot;
import elboroom.domain.model.Tensor;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.TrainingEvent;
import elboroom.service.BackgroundService;
import elboroom.service.data.DataService;
import elboroom.service.run.RunAtStep;
import elboroom.service.run.RunLibrary;
import elboroom.service.run.StoredRun;
import elboroom.store.run.RunFolder;
import elboroom.testing.Deliveries;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.LatentsFollower;
import elboroom.ui.exploration.TrainingSession;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeTraining;
import elboroom.ui.testing.Studio;

/// The view model over a run in a real folder. Background results arrive when the test takes them; the test controls
/// the clock.
final class TimelineFixture implements AutoCloseable {

    final Studio studio = Studio.of(2);
    final Exploration exploration = studio.exploration();
    final FakeTraining training = new FakeTraining();
    final TrainingSession session = new TrainingSession(exploration, studio.notices(), training);
    final Deliveries deliveries = new Deliveries();
    final List<Duration> delays = new ArrayList<>();
    final List<Long> looked = new ArrayList<>();
    final List<StoredRun> missing = new ArrayList<>();
    final RunFolder folder;
    final TimelineViewModel viewModel;
    private final Path path;
    private final BackgroundService background = new BackgroundService("timeline-test", deliveries);
    private final List<Runnable> pending = new ArrayList<>();

    TimelineFixture(Path parent) {
        path = parent.resolve("run");
        folder = RunFolder.create(path, run(), FakeData.summary(128));
        LatentsFollower follower = new LatentsFollower(exploration, studio.inference(), new DataService(background),
                studio.notices());
        viewModel = new TimelineViewModel(exploration, session, follower, studio.inference(), background, background,
                studio.notices(), missing::add, (time, action) -> {
                    delays.add(time);
                    pending.add(action);
                });
        exploration.snapshot().subscribe((_, now) -> {
            if (now != null) {
                looked.add(now.step());
            }
        });
    }

    RunSpec run() {
        return studio.model().run();
    }

    void keep(long... steps) {
        for (long step : steps) {
            folder.steps().save(snapshot(step));
        }
    }

    /// Overwrites a stored snapshot with text.
    void damage(long step) throws IOException {
        Files.writeString(path.resolve("snapshots/" + step + ".safetensors"), "nothing of the kind");
    }

    Snapshot snapshot(long step) {
        return new Snapshot(run().model(), step, 0, Map.of("weight", new Tensor(new int[]{1}, new float[]{step})));
    }

    /// Stores a held-out loss.
    void evaluate(long step, double loss) {
        Losses losses = new Losses(loss, 0, 1, 10);
        folder.append(new Evaluation(step, 1, losses, losses, new float[]{1, 1}, 1000, 1));
    }

    /// Opens the run at its newest snapshot and waits until it is listed.
    void open() throws InterruptedException {
        try (RunLibrary library = new RunLibrary(path)) {
            RunAtStep opened = library.open(path);
            exploration.open(opened.opened().with(FakeData.digits(10)), null, opened.snapshot());
        }
        int kept = folder.steps().list().size();
        deliveries.until(() -> viewModel.marks().get().steps().size() == kept);
        looked.clear();
    }

    /// Starts to train the run.
    void train() {
        try (RunLibrary library = new RunLibrary(path)) {
            keep(0);
            training.keep(library.open(path).storedRun());
        }
        session.start(run(), FakeData.digits(10));
    }

    void tell(TrainingEvent... events) {
        session.take(List.of(events));
    }

    /// Publishes weights from training, stored or not.
    Snapshot publish(long step) {
        Snapshot taken = snapshot(step);
        tell(new TrainingEvent.SnapshotTaken(taken));
        return taken;
    }

    long step() {
        Snapshot here = exploration.snapshot().get();
        return here == null ? -1 : here.step();
    }

    void until(long step) throws InterruptedException {
        deliveries.until(() -> step() == step);
    }

    /// Lets all pending delays elapse.
    void beat() {
        List<Runnable> due = List.copyOf(pending);
        pending.clear();
        due.forEach(Runnable::run);
    }

    /// Reports that the panes have drawn their results.
    void draw() {
        studio.inference().answer(studio.model());
    }

    @Override
    public void close() {
        background.close();
    }
}
