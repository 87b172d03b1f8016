package elboroom.domain.training;

import java.util.List;
import java.util.Optional;

import elboroom.domain.run.SettingChange;

/// The metrics and setting changes of a run so far.
///
/// @param changes of settings during training
/// @param inherited setting changes of its parent before the fork
/// @param events pauses, alarms and so on, with those of its parent before the fork
public record History(List<StepMetrics> steps, List<Evaluation> evaluations, List<SettingChange> changes,
        List<SettingChange> inherited, List<RunEvent> events) {

    public static final History EMPTY = new History(List.of(), List.of());

    public History {
        steps = List.copyOf(steps);
        evaluations = List.copyOf(evaluations);
        changes = List.copyOf(changes);
        inherited = List.copyOf(inherited);
        events = List.copyOf(events);
    }

    /// Of a run whose settings were not changed.
    public History(List<StepMetrics> steps, List<Evaluation> evaluations) {
        this(steps, evaluations, List.of(), List.of(), List.of());
    }

    /// Of a run that is no fork.
    public History(List<StepMetrics> steps, List<Evaluation> evaluations, List<SettingChange> changes) {
        this(steps, evaluations, changes, List.of(), List.of());
    }

    /// Of a run without events.
    public History(List<StepMetrics> steps, List<Evaluation> evaluations, List<SettingChange> changes,
            List<SettingChange> inherited) {
        this(steps, evaluations, changes, inherited, List.of());
    }

    /// Returns the newest evaluation up to a step.
    public Optional<Evaluation> evaluationAt(long step) {
        return evaluations.reversed().stream().filter(evaluation -> evaluation.step() <= step).findFirst();
    }
}
