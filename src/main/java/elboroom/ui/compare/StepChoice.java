package elboroom.ui.compare;

/// A kept step of a run, by its number or by what is special about it.
public record StepChoice(Kind kind, long step) {

    /// Why a step is listed: `NEWEST`, the last; `BEST`, with the lowest held-out loss; `STEP`, as all are.
    public enum Kind {
        NEWEST, BEST, STEP
    }
}
