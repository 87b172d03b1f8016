package elboroom.ui.losses;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import elboroom.domain.latent.Latents;
import elboroom.domain.model.Losses;
import elboroom.domain.run.Fork;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.History;
import elboroom.domain.training.StepMetrics;
import elboroom.domain.training.TrainingEvent;
import elboroom.service.data.LoadedData;
import elboroom.service.run.OpenRun;
import elboroom.service.run.RunStart;
import elboroom.service.run.StoredRun;
import elboroom.store.run.RunFolder;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.Notices;
import elboroom.ui.exploration.TrainingSession;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeModel;

/// The pane with a fake training service; the test sends the events.
final class LossesFixture {

    /// The forks of the run, when they are looked for.
    List<Fork> forks = List.of();

    final FakeModel model;
    final Exploration exploration = new Exploration();
    final TrainingSession training = new TrainingSession(exploration, new Notices(), new NoCommands());
    final LossesViewModel viewModel = new LossesViewModel(exploration, training,
            (_, found) -> found.accept(forks));

    LossesFixture(int latent) {
        this(new FakeModel(latent));
    }

    LossesFixture(FakeModel model) {
        this.model = model;
    }

    void train() {
        training.start(model.run(), FakeData.digits(100));
    }

    void tell(TrainingEvent... events) {
        training.take(List.of(events));
    }

    void open(History history) {
        exploration.open(FakeData.opened(model.run(), 100).with(history), null, model.snapshot(1));
    }

    /// Opens the run as if it were stored in a folder.
    void openStored(Path folder, History history) {
        RunFolder stored = RunFolder.create(folder.resolve("run"), model.run(), FakeData.summary(100));
        exploration.open(new OpenRun(model.run(), FakeData.summary(100), history, new StoredRun(stored), null), null,
                model.snapshot(1));
    }

    /// Shows posteriors of a snapshot of the run.
    void encode(Latents latents) {
        exploration.showLatents(model.snapshot(1), latents);
    }

    static TrainingEvent stepped(long step, double reconstruction, double kl) {
        return new TrainingEvent.Stepped(metrics(step, reconstruction, kl));
    }

    static TrainingEvent evaluated(long step, int epoch, double reconstruction, double kl) {
        return new TrainingEvent.Evaluated(evaluation(step, epoch, reconstruction, kl));
    }

    static StepMetrics metrics(long step, double reconstruction, double kl) {
        return new StepMetrics(step, 1, new Losses(reconstruction, kl, 2, 1280), new float[]{(float) kl, 0.001f}, 9000,
                step / 100.0);
    }

    static Evaluation evaluation(long step, int epoch, double reconstruction, double kl) {
        Losses losses = new Losses(reconstruction, kl, 2, 10_000);
        return new Evaluation(step, epoch, losses, losses, new float[]{(float) kl - 1, 0.002f}, 9000, step / 100.0);
    }

    /// The metrics of a run of ten epochs.
    static History realistic(int latent) {
        Random random = new Random(3);
        List<StepMetrics> steps = new ArrayList<>();
        List<Evaluation> evaluations = new ArrayList<>();
        for (long step = 10; step <= 4690; step += 10) {
            double decay = Math.exp(-Math.sqrt(step / 60.0));
            double kl = 6.4 - 5 * decay + 0.08 * random.nextGaussian();
            double reconstruction = 133 + 180 * decay + 1.6 * random.nextGaussian();
            steps.add(new StepMetrics(step, 1, new Losses(reconstruction, kl, 1, 1280), kls(latent, kl), 14_210,
                    step / 100.0));
            if (step % 470 == 460) {
                Losses heldOut = new Losses(135.5 + 180 * decay, kl + 0.1, 1, 10_000);
                evaluations.add(new Evaluation(step, (int) (step / 470) + 1, heldOut, heldOut, kls(latent, kl), 14_210,
                        step / 100.0));
            }
        }
        return new History(steps, evaluations);
    }

    private static float[] kls(int latent, double total) {
        float[] nats = new float[latent];
        for (int d = 0; d < latent; d++) {
            nats[d] = d % 4 == 3 ? 0.004f : (float) (total * Math.exp(-d / 3.0) / 2);
        }
        return nats;
    }

    private static final class NoCommands implements TrainingSession.Commands {

        @Override
        public OpenRun start(RunSpec run, LoadedData data) {
            return FakeData.opened(run, data);
        }

        @Override
        public OpenRun start(RunStart start, LoadedData data) {
            return FakeData.opened(start.run(), data);
        }

        @Override
        public void pause() {}

        @Override
        public void resume() {}

        @Override
        public void stop() {}

        @Override
        public void set(String setting, double value) {}

        @Override
        public void setLearningRate(double learningRate) {}
    }
}
