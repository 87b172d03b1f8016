package elboroom.ui.exploration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import elboroom.domain.run.SettingChange;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.History;
import elboroom.domain.training.StepMetrics;

/// Collects the metrics of the run in training. Runs on the FX thread.
final class HistoryBuilder {

    private final List<StepMetrics> steps;
    private final List<Evaluation> evaluations;
    private final List<SettingChange> changes;
    private final List<SettingChange> inherited;

    /// @param logged the metrics logged before
    HistoryBuilder(History logged) {
        steps = new ArrayList<>(logged.steps());
        evaluations = new ArrayList<>(logged.evaluations());
        changes = new ArrayList<>(logged.changes());
        inherited = logged.inherited();
    }

    void add(StepMetrics metrics) {
        steps.add(metrics);
    }

    void add(Evaluation evaluation) {
        evaluations.add(evaluation);
    }

    void add(SettingChange change) {
        changes.add(change);
    }

    /// Returns the evaluations in order.
    List<Evaluation> evaluations() {
        return Collections.unmodifiableList(evaluations);
    }

    History build() {
        return new History(steps, evaluations, changes, inherited);
    }
}
