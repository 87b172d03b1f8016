package elboroom.ui.runs;

import elboroom.domain.model.FamilySpec;
import elboroom.ui.control.chart.LossSeries;

/// The losses of one run.
///
/// @param colour the index of its chart colour, which is also its id for hiding and showing
/// @param family of the model, which determines the meaning of the losses
record RunCurves(String name, int colour, FamilySpec family, LossSeries losses) {}
