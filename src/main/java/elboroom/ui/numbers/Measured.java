package elboroom.ui.numbers;

import elboroom.domain.model.Snapshot;
import elboroom.metrics.EvaluationReport;
import elboroom.metrics.StepNumbers;

/// What was measured, and of which weights.
public record Measured(Snapshot snapshot, StepNumbers of) {

    public EvaluationReport numbers() {
        return of.numbers();
    }
}
