package elboroom.service.run;

import java.util.List;

import elboroom.domain.training.Evaluation;
import elboroom.domain.training.StepMetrics;

/// What a run has logged so far.
public record RunLog(List<StepMetrics> steps, List<Evaluation> evaluations) {}
