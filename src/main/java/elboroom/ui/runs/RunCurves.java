package elboroom.ui.runs;

import java.util.List;

import elboroom.domain.model.FamilySpec;
import elboroom.domain.run.Fork;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.History;
import elboroom.ui.control.chart.LossSeries;

/// The losses of one run.
///
/// @param colour the index of its chart colour, which is also its id for hiding and showing
/// @param run whose family determines the meaning of the losses
/// @param history its changed settings and events
/// @param forks the runs that were forked from it
record RunCurves(String name, int colour, RunSpec run, History history, List<Fork> forks,
        LossSeries losses) {

    FamilySpec family() {
        return run.model().family();
    }
}
