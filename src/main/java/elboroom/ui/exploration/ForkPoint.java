package elboroom.ui.exploration;

import elboroom.domain.run.RunSpec;
import elboroom.service.run.StoredRun;

/// A stored snapshot to fork from.
///
/// @param epoch the number of completed epochs at the step
/// @param exact whether the optimizer state is stored with it; if not, Adam restarts
public record ForkPoint(StoredRun parent, RunSpec run, long step, int epoch, boolean exact) {}
