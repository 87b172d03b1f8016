package elboroom.ui.testing;

import java.util.ArrayList;
import java.util.List;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.model.Losses;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.History;
import elboroom.domain.training.StepMetrics;
import elboroom.domain.training.TrainingEvent;
import elboroom.service.data.LoadedData;
import elboroom.service.run.OpenRun;
import elboroom.service.run.RunStart;
import elboroom.service.run.StoredRun;
import elboroom.ui.exploration.TrainingSession;
import org.jspecify.annotations.Nullable;

/// Records the commands to training and does nothing else.
public final class FakeTraining implements TrainingSession.Commands {

    private final List<String> asked = new ArrayList<>();
    private final List<RunSpec> runs = new ArrayList<>();
    private final List<LoadedData> data = new ArrayList<>();
    private @Nullable Problem refusal;
    private @Nullable StoredRun storedRun;

    /// All commands in order, as text such as `start digits-2d` and `beta 4.0`.
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /// The started runs.
    public List<RunSpec> runs() {
        return List.copyOf(runs);
    }

    /// The data of each started run.
    public List<LoadedData> data() {
        return List.copyOf(data);
    }

    /// Makes starting runs fail from now on.
    public void refuse(Problem problem) {
        refusal = problem;
    }

    /// Stores started runs here.
    public void keep(StoredRun run) {
        storedRun = run;
    }

    /// A few steps with 128 images each and a falling loss.
    public static TrainingEvent stepped(long step) {
        return new TrainingEvent.Stepped(new StepMetrics(step, 2, new Losses(100 + 100.0 / step, 5, 1, 128),
                new float[]{3, 2}, 1000, step / 10.0));
    }

    /// The end of an epoch, with a held-out loss of 130 nats.
    public static TrainingEvent evaluated(long step, int epoch) {
        Losses losses = new Losses(120, 10, 1, 100);
        return new TrainingEvent.Evaluated(
                new Evaluation(step, epoch, losses, losses, new float[]{6, 4}, 1000, step / 10.0));
    }

    @Override
    public OpenRun start(RunSpec run, LoadedData loaded) {
        if (refusal != null) {
            throw new ProblemException(refusal);
        }
        asked.add("start " + run.name());
        runs.add(run);
        data.add(loaded);
        return new OpenRun(run, loaded.summary(), History.EMPTY, storedRun, loaded);
    }

    @Override
    public OpenRun start(RunStart start, LoadedData loaded) {
        return start(start.run(), loaded);
    }

    @Override
    public void pause() {
        asked.add("pause");
    }

    @Override
    public void resume() {
        asked.add("resume");
    }

    @Override
    public void stop() {
        asked.add("stop");
    }

    @Override
    public void set(String setting, double value) {
        asked.add(setting + " " + value);
    }

    @Override
    public void setLearningRate(double learningRate) {
        asked.add("learning rate " + learningRate);
    }
}
