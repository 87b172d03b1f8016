package elboroom.ui.compare;

import java.util.ArrayList;
import java.util.List;

import elboroom.domain.run.StoredSnapshot;
import elboroom.service.run.StoredRun;

/// A stored step of a run, by number or by role.
public record StepChoice(Kind kind, long step) {

    /// The reason why a step is listed: `NEWEST`, the last; `BEST`, with the lowest held-out loss; `STEP`, any stored
    /// step.
    public enum Kind {
        NEWEST, BEST, STEP
    }

    /// Lists the steps that a run has now; a run in training adds steps and may remove some.
    static List<StepChoice> list(StoredRun run) {
        List<StoredSnapshot> snapshots = run.snapshots();
        List<StepChoice> steps = new ArrayList<>();
        if (!snapshots.isEmpty()) {
            steps.add(new StepChoice(Kind.NEWEST, snapshots.getLast().step()));
            run.bestStep().ifPresent(step -> steps.add(new StepChoice(Kind.BEST, step)));
        }
        snapshots.forEach(kept -> steps.add(new StepChoice(Kind.STEP, kept.step())));
        return steps;
    }

    /// Returns the first entry of a step.
    static StepChoice of(long step, List<StepChoice> listed) {
        return listed.stream().filter(choice -> choice.step() == step).findFirst()
                .orElse(new StepChoice(Kind.STEP, step));
    }
}
