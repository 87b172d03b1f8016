package elboroom.store.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import elboroom.domain.model.Snapshot;
import elboroom.domain.run.SettingChange;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.History;
import elboroom.domain.training.StepMetrics;
import elboroom.store.step.Findings;
import org.jspecify.annotations.Nullable;

/// The rows of `metrics.csv`, with the settings of the run at each. Written by one thread, readable from any.
final class LoggedRows {

    private final RunFile file;
    private final MetricsLog log;
    private final Findings findings;
    /// Number of setting changes already written to the rows.
    private int changes;
    /// Loaded on first use.
    private @Nullable List<Evaluation> evaluations;

    LoggedRows(Path folder, RunFile file, Findings findings) {
        this.file = file;
        this.log = new MetricsLog(folder.resolve(MetricsLog.NAME), file.content().spec().model().latent());
        this.findings = findings;
    }

    void create() {
        log.create();
    }

    /// @throws elboroom.domain.ProblemException `problem.store.irregular` if the path exists and is not a regular file
    void requireFile() {
        log.requireFile();
    }

    History read() {
        History rows = log.read(findings);
        return new History(rows.steps(), rows.evaluations(), file.content().changes(), file.content().inherited(),
                file.content().events());
    }

    void append(StepMetrics metrics) {
        append(MetricsRow.of(metrics, learningRate(metrics.step()), unlogged()));
    }

    void append(Evaluation evaluation) {
        append(MetricsRow.of(evaluation, learningRate(evaluation.step()), unlogged()));
        if (evaluations != null) {
            evaluations.add(evaluation);
        }
    }

    private void append(String row) {
        file.requireInPlace();
        log.append(row);
        changes = file.content().changes().size();
    }

    private double learningRate(long step) {
        return file.content().at(step).optimizer().learningRate();
    }

    private String unlogged() {
        return file.content().changes().stream().skip(changes).map(SettingChange::text)
                .collect(Collectors.joining(";"));
    }

    /// Returns all evaluations. Called on the writing thread.
    List<Evaluation> evaluations() {
        if (evaluations == null) {
            evaluations = new ArrayList<>(read().evaluations());
        }
        return evaluations;
    }

    /// Must precede `cut`: copies the file if `cut` would drop unreadable lines, and reports it.
    void keepUnreadable(Optional<Snapshot> last) {
        log.keepUnreadable(last).ifPresent(findings::add);
    }

    /// Truncates the rows after a snapshot, or removes all if empty; `changesUntil` setting changes remain in them.
    void cut(Optional<Snapshot> last, int changesUntil) {
        evaluations = null;
        last.ifPresentOrElse(until -> log.copy(log, until), log::create);
        changes = changesUntil;
    }

    /// Copies the rows of another run up to a snapshot; unreadable rows are reported.
    void adopt(LoggedRows parent, Snapshot until) {
        parent.log.read(findings);
        log.copy(parent.log, until);
        evaluations = null;
    }
}
