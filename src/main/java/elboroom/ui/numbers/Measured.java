package elboroom.ui.numbers;

import elboroom.domain.Snapshot;
import elboroom.metrics.Numbers;

/// What was measured, and of which weights.
public record Measured(Snapshot snapshot, Numbers numbers) {}
