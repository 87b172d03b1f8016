package elboroom.ui.exploration;

import java.util.List;

import elboroom.domain.Evaluation;
import elboroom.domain.StepMetrics;

/// What a run has logged so far.
public record History(List<StepMetrics> steps, List<Evaluation> evaluations) {

    public static final History EMPTY = new History(List.of(), List.of());

    public History {
        steps = List.copyOf(steps);
        evaluations = List.copyOf(evaluations);
    }
}
