package elboroom.ui.exploration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import elboroom.domain.run.SettingChange;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.History;
import elboroom.domain.training.RunEvent;
import elboroom.domain.training.StepMetrics;
import elboroom.domain.training.TrainingEvent;

/// Collects the metrics of the run in training. Runs on the FX thread.
final class HistoryBuilder {

    private final List<StepMetrics> steps;
    private final List<Evaluation> evaluations;
    private final List<SettingChange> changes;
    private final List<SettingChange> inherited;
    private final List<RunEvent> events;
    /// The last completed step.
    private long last;

    /// @param logged the metrics logged before
    HistoryBuilder(History logged) {
        steps = new ArrayList<>(logged.steps());
        evaluations = new ArrayList<>(logged.evaluations());
        changes = new ArrayList<>(logged.changes());
        inherited = logged.inherited();
        events = new ArrayList<>(logged.events());
        last = steps.isEmpty() ? 0 : steps.getLast().step();
    }

    /// Adds what a training event says about the run.
    void add(TrainingEvent event) {
        last = RunEvent.stepAfter(event, last);
        RunEvent.of(event, last).ifPresent(events::add);
        switch (event) {
            case TrainingEvent.Stepped stepped -> steps.add(stepped.metrics());
            case TrainingEvent.Changed changed -> changes.add(changed.change());
            case TrainingEvent.Evaluated evaluated -> evaluations.add(evaluated.evaluation());
            default -> {
            }
        }
    }

    /// Returns the evaluations in order.
    List<Evaluation> evaluations() {
        return Collections.unmodifiableList(evaluations);
    }

    /// Returns the events in order.
    List<RunEvent> events() {
        return List.copyOf(events);
    }

    History build() {
        return new History(steps, evaluations, changes, inherited, events);
    }
}
