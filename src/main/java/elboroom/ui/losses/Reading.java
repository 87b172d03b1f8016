package elboroom.ui.losses;

import elboroom.domain.training.Evaluation;
import elboroom.domain.training.StepMetrics;
import org.jspecify.annotations.Nullable;

/// The values at one step: the last logged up to it, null if there are none.
public record Reading(@Nullable StepMetrics train, @Nullable Evaluation heldOut) {

    static final Reading NONE = new Reading(null, null);
}
