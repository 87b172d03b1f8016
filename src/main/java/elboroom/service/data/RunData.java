package elboroom.service.data;

import java.util.function.Supplier;

import elboroom.data.Datasets;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.Progress;
import elboroom.domain.run.RunSpec;
import org.jspecify.annotations.Nullable;

/// The data of a run, read on first use. Used by one thread.
public final class RunData implements Supplier<LoadedData> {

    private final RunSpec run;
    private final Progress progress;
    private @Nullable LoadedData loaded;

    /// @param known the run's data if they are in memory; else they are read when needed
    public RunData(RunSpec run, @Nullable LoadedData known, Progress progress) {
        this.run = run;
        this.progress = progress;
        this.loaded = known != null && known.fits(run.model()) ? known : null;
    }

    @Override
    public LoadedData get() {
        LoadedData data = loaded;
        if (data == null) {
            data = new LoadedData(run.data(),
                    Datasets.load(run.data(), run.seed(), (_, _) -> progress.report(0, 0)));
            if (!data.fits(run.model())) {
                throw new ProblemException(Problem.of("problem.replay.data", run.data().source(), run.name()));
            }
            loaded = data;
        }
        return data;
    }
}
