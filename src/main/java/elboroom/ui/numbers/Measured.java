package elboroom.ui.numbers;

import elboroom.domain.model.Snapshot;
import elboroom.metrics.EvaluationReport;
import elboroom.metrics.StepEvaluation;

/// Metrics and the weights they belong to.
public record Measured(Snapshot snapshot, StepEvaluation of) {

    public EvaluationReport numbers() {
        return of.numbers();
    }
}
