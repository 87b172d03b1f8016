package elboroom.metrics;

import java.time.Instant;

/// The evaluation of one step of a run, with its data.
///
/// @param measured time of the evaluation
/// @param data name of the dataset
/// @param examples number of held-out examples in the dataset
public record StepEvaluation(long step, Instant measured, String data, int examples, EvaluationReport numbers) {}
