package elboroom.store.run;

import java.util.List;

import elboroom.domain.training.Evaluation;
import elboroom.domain.training.StepMetrics;

/// Everything a run logged, in the order in which it was logged.
public record Metrics(List<StepMetrics> steps, List<Evaluation> evaluations) {

    public Metrics {
        steps = List.copyOf(steps);
        evaluations = List.copyOf(evaluations);
    }
}
