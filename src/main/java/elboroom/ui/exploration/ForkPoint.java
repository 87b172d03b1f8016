package elboroom.ui.exploration;

import elboroom.domain.run.RunSpec;
import elboroom.service.run.KeptRun;

/// A kept snapshot with which another run is to begin.
///
/// @param epoch how many epochs are complete at the step
/// @param exact whether the optimiser's state is kept with it; else Adam begins anew
public record ForkPoint(KeptRun parent, RunSpec run, long step, int epoch, boolean exact) {}
