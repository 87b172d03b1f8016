package elboroom.ui.numbers;

import elboroom.domain.model.Snapshot;
import elboroom.metrics.Numbers;
import elboroom.metrics.StepNumbers;

/// What was measured, and of which weights.
public record Measured(Snapshot snapshot, StepNumbers of) {

    public Numbers numbers() {
        return of.numbers();
    }
}
