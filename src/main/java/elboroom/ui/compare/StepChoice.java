package elboroom.ui.compare;

/// A stored step of a run, by number or by role.
public record StepChoice(Kind kind, long step) {

    /// The reason why a step is listed: `NEWEST`, the last; `BEST`, with the lowest held-out loss; `STEP`, any stored
    /// step.
    public enum Kind {
        NEWEST, BEST, STEP
    }
}
