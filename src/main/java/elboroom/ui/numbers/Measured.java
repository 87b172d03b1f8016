package elboroom.ui.numbers;

import elboroom.domain.model.Snapshot;
import elboroom.metrics.EvaluationReport;
import elboroom.metrics.StepNumbers;

/// Metrics and the weights they belong to.
public record Measured(Snapshot snapshot, StepNumbers of) {

    public EvaluationReport numbers() {
        return of.numbers();
    }
}
