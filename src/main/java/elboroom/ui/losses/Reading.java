package elboroom.ui.losses;

import elboroom.domain.training.Evaluation;
import elboroom.domain.training.StepMetrics;
import org.jspecify.annotations.Nullable;

/// The figures that are read off at one step: the last that were logged up to it, null where there are none.
public record Reading(@Nullable StepMetrics train, @Nullable Evaluation heldOut) {

    static final Reading NONE = new Reading(null, null);
}
