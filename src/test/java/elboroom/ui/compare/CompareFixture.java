package elboroom.ui.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.Executor;

import elboroom.domain.data.DataSummary;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Losses;
import elboroom.domain.model.Snapshot;
import elboroom.domain.model.Tensor;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Evaluation;
import elboroom.service.BackgroundService;
import elboroom.service.data.DataService;
import elboroom.service.data.ImageService;
import elboroom.service.run.RunLibrary;
import elboroom.store.run.RunFolder;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.Notices;
import elboroom.ui.testing.Clusters;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeInference;
import elboroom.ui.testing.FakeModel;

/// Real runs in a folder, real threads, and a fake inference service.
final class CompareFixture implements AutoCloseable {

    static final int EXAMPLES = 2000;

    final Exploration exploration = new Exploration();
    final Notices notices = new Notices();
    final FakeInference inference = new FakeInference();
    /// What is to run after a while; time passes when the test says so.
    final List<Runnable> pending = new ArrayList<>();
    final CompareViewModel viewModel;
    private final Path folder;
    private final RunLibrary library;
    private final BackgroundService files;
    private final BackgroundService slow;

    CompareFixture(Path folder, Executor deliver) {
        this.folder = folder;
        library = new RunLibrary(folder);
        files = new BackgroundService("files", deliver);
        slow = new BackgroundService("slow", deliver);
        inference.answerAtOnce(new FakeModel(10));
        viewModel = new CompareViewModel(exploration,
                new CompareServices(library, files, inference, new ImageService(files), new DataService(slow), notices),
                new Random(1), (_, action) -> pending.add(action));
    }

    /// A run on the built-in digits with snapshots at steps 0, 10 and 20, the best at 10; posteriors of the last are
    /// stored, rotated by some degrees.
    Path digits(String name, FakeModel model, double degrees) {
        return run(named(name, model.run()), turned(Clusters.latents(2, EXAMPLES), degrees));
    }

    static RunSpec named(String name, RunSpec like) {
        return new RunSpec(name, like.data(), like.model(), like.optimizer(), like.seed());
    }

    /// A run keeps one more step, which is its best.
    void keep(String name, RunSpec spec, long step) {
        RunFolder run = RunFolder.open(folder.resolve(name));
        run.steps().save(new Snapshot(spec.model(), step, 1, Map.of("w", new Tensor(new int[]{1}, new float[]{step}))));
        run.append(new Evaluation(step, 3, losses(120), losses(121), new float[spec.model().latent()], 100, 3));
    }

    Path run(RunSpec spec, Latents latents) {
        return run(spec, FakeData.summary(EXAMPLES), latents);
    }

    Path run(RunSpec spec, DataSummary data, Latents latents) {
        RunFolder run = RunFolder.create(folder.resolve(spec.name()), spec, data);
        for (long step : new long[]{0, 10, 20}) {
            run.steps().save(new Snapshot(spec.model(), step, 1,
                    Map.of("w", new Tensor(new int[]{1}, new float[]{step}))));
        }
        float[] kl = new float[spec.model().latent()];
        run.append(new Evaluation(10, 1, losses(130), losses(131), kl, 100, 1));
        run.append(new Evaluation(20, 2, losses(129), losses(133), kl, 100, 2));
        if (latents.dimensions() == spec.model().latent()) {
            run.steps().save(20, latents);
        }
        return run.path();
    }

    private static Losses losses(double reconstruction) {
        return new Losses(reconstruction, 7, 1, EXAMPLES);
    }

    private static Latents turned(Latents latents, double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        float[] mean = latents.mean().clone();
        for (int i = 0; i < mean.length; i += 2) {
            mean[i] = (float) (cos * latents.mean()[i] - sin * latents.mean()[i + 1]);
            mean[i + 1] = (float) (sin * latents.mean()[i] + cos * latents.mean()[i + 1]);
        }
        return new Latents(2, mean, latents.logVar(), latents.labels());
    }

    static ColumnChoice at(Path run, long step) {
        return new ColumnChoice(run, OptionalLong.of(step));
    }

    ColumnViewModel column(int index) {
        return viewModel.columns().get(index);
    }

    /// Whether every column has a run or a problem, and there is a probe.
    boolean isThere() {
        List<ColumnViewModel> columns = viewModel.columns();
        return !columns.isEmpty() && viewModel.probe().shown().get().isPresent()
                && columns.stream().allMatch(column -> column.run().get() != null || column.problem().get() != null);
    }

    @Override
    public void close() {
        files.close();
        slow.close();
        library.close();
    }
}
