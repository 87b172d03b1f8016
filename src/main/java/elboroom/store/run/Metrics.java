package elboroom.store.run;

import java.util.List;

import elboroom.domain.training.Evaluation;
import elboroom.domain.training.StepMetrics;

/// All logged metrics of a run, in logging order.
public record Metrics(List<StepMetrics> steps, List<Evaluation> evaluations) {

    public Metrics {
        steps = List.copyOf(steps);
        evaluations = List.copyOf(evaluations);
    }
}
