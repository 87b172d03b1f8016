package elboroom.ui.exploration;

import java.util.List;

import elboroom.domain.Evaluation;
import elboroom.domain.SettingChange;
import elboroom.domain.StepMetrics;

/// What a run has logged so far.
///
/// @param changes of settings while it was trained
public record History(List<StepMetrics> steps, List<Evaluation> evaluations, List<SettingChange> changes) {

    public static final History EMPTY = new History(List.of(), List.of());

    public History {
        steps = List.copyOf(steps);
        evaluations = List.copyOf(evaluations);
        changes = List.copyOf(changes);
    }

    /// Of a run whose settings were not changed.
    public History(List<StepMetrics> steps, List<Evaluation> evaluations) {
        this(steps, evaluations, List.of());
    }
}
