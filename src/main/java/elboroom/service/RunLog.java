package elboroom.service;

import java.util.List;

import elboroom.domain.Evaluation;
import elboroom.domain.StepMetrics;

/// What a run has logged so far.
public record RunLog(List<StepMetrics> steps, List<Evaluation> evaluations) {}
