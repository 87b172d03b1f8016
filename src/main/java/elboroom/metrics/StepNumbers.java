package elboroom.metrics;

import java.time.Instant;

/// What was measured of one step of a run, and on what.
///
/// @param measured when
/// @param data their name
/// @param examples how many held-out examples the data have
public record StepNumbers(long step, Instant measured, String data, int examples, EvaluationReport numbers) {}
