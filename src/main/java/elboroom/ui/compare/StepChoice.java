package elboroom.ui.compare;

/// A stored step of a run, by number or by role.
public record StepChoice(Kind kind, long step) {

    /// Why a step is listed: `NEWEST`, the last; `BEST`, with the lowest held-out loss; `STEP`, as all are.
    public enum Kind {
        NEWEST, BEST, STEP
    }
}
