package elboroom.ui.exploration;

import java.nio.file.Path;

import elboroom.domain.Problem;
import elboroom.domain.run.RunSpec;
import elboroom.service.data.DataService;
import elboroom.service.data.LoadedData;
import org.jspecify.annotations.Nullable;

/// Reads the examples of the open run when an earlier snapshot needs them or the user asks for them; opening a run
/// does not read its data. Runs on the FX thread.
final class RunExamples {

    private final Exploration exploration;
    private final DataService data;
    private final DataNotice lacking;
    /// The run whose examples are being read; null while none are.
    private @Nullable RunSpec loading;

    RunExamples(Exploration exploration, DataService data, Notices notices) {
        this.exploration = exploration;
        this.data = data;
        this.lacking = new DataNotice(notices);
        exploration.run().subscribe(() -> loading = null);
        exploration.examplesState().subscribe(_ -> load());
    }

    /// Reads the examples in the background, unless that failed already.
    void fetch() {
        if (exploration.run().get() != null && exploration.examplesState().get() == ExamplesState.UNREAD) {
            exploration.readExamples();
        }
    }

    private void load() {
        RunSpec run = exploration.run().get();
        if (run != null && loading == null && exploration.examplesState().get() == ExamplesState.READING) {
            loading = run;
            data.loadNamed(run.data(), run.seed(), _ -> {}, read -> take(run, read), problem -> fail(run, problem));
        }
    }

    @SuppressWarnings("ReferenceEquality") // equal specifications may belong to different runs
    private void loadFrom(Path folder, RunSpec run) {
        if (exploration.run().get() == run && loading == null) {
            loading = run;
            exploration.readExamples();
            data.loadFrom(folder, run.data(), run.seed(), _ -> {}, read -> take(run, read),
                    again -> fail(run, again));
        }
    }

    @SuppressWarnings("ReferenceEquality") // equal specifications may belong to different runs
    private void fail(RunSpec run, Problem problem) {
        if (loading == run) {
            loading = null;
            exploration.missExamples();
            lacking.report(problem, folder -> loadFrom(folder, run));
        }
    }

    @SuppressWarnings("ReferenceEquality") // equal specifications may belong to different runs
    private void take(RunSpec run, LoadedData read) {
        if (loading == run && read.fits(run.model())) {
            loading = null;
            lacking.clear();
            exploration.useExamples(read);
        } else {
            fail(run, Problem.of("problem.timeline.data", run.data().source(), run.name()));
        }
    }
}
