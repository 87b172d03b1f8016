package elboroom.ui.exploration;

import elboroom.domain.Problem;
import elboroom.domain.run.RunSpec;
import elboroom.service.data.DataService;
import elboroom.service.data.LoadedData;
import org.jspecify.annotations.Nullable;

/// Reads the examples of the open run when an earlier snapshot needs them; opening a run does not read its data. Runs
/// on the FX thread.
final class RunExamples {

    private final Exploration exploration;
    private final DataService data;
    private final DataNotice lacking;
    private @Nullable RunSpec asked;

    RunExamples(Exploration exploration, DataService data, Notices notices) {
        this.exploration = exploration;
        this.data = data;
        this.lacking = new DataNotice(notices);
        exploration.run().subscribe(() -> asked = null);
    }

    /// Reads the examples in the background, once per run; an error is reported once.
    void fetch() {
        RunSpec run = exploration.run().get();
        if (run != null && asked == null) {
            asked = run;
            exploration.readingExamples(true);
            data.loadNamed(run.data(), run.seed(), _ -> {}, read -> take(run, read), problem -> fail(run, problem));
        }
    }

    @SuppressWarnings("ReferenceEquality") // equal specifications may belong to different runs
    private void fail(RunSpec run, Problem problem) {
        if (asked == run) {
            exploration.readingExamples(false);
            lacking.report(problem, folder -> {
                if (asked == run) {
                    exploration.readingExamples(true);
                    data.loadFrom(folder, run.data(), run.seed(), _ -> {}, read -> take(run, read),
                            again -> fail(run, again));
                }
            });
        }
    }

    @SuppressWarnings("ReferenceEquality") // equal specifications may belong to different runs
    private void take(RunSpec run, LoadedData read) {
        if (asked == run && read.fits(run.model())) {
            lacking.clear();
            exploration.useExamples(read);
        } else {
            fail(run, Problem.of("problem.timeline.data", run.data().source(), run.name()));
        }
    }
}
