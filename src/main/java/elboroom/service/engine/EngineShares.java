package elboroom.service.engine;

import elboroom.service.engine.EngineThread.Lane;

/// The shares of the engine's time that views get while training runs: each view is charged for the time it uses, and
/// training earns the views new time. Confined to its owner's lock.
final class EngineShares {

    /// Of the time of training: a fifth of the whole.
    private static final double VIEW = 1.0 / 4;
    /// The same for panes that follow training while nobody uses the window.
    private static final double UNUSED = 1.0 / 40;

    /// The most that a pane which follows training owes, in nanoseconds: training earns it back within two seconds, so
    /// that one slow piece, such as the first of a run, does not leave the pane behind.
    private static final double MOST_OWED = 50e6;

    private double live = VIEW;
    private double viewCredit;
    private double liveCredit;

    void windowInUse(boolean inUse) {
        live = inUse ? VIEW : UNUSED;
    }

    /// Whether a lane may run before training.
    boolean allow(Lane lane) {
        return switch (lane) {
            case INTERACTIVE, TRAINING -> true;
            case VIEW -> viewCredit >= 0;
            case LIVE -> liveCredit >= 0;
        };
    }

    /// Records that a lane has used the engine.
    void used(Lane lane, long nanos) {
        switch (lane) {
            case VIEW -> viewCredit -= nanos;
            case LIVE -> liveCredit = Math.max(-MOST_OWED, liveCredit - nanos);
            case TRAINING -> {
                viewCredit = Math.min(0, viewCredit + VIEW * nanos);
                liveCredit = Math.min(0, liveCredit + live * nanos);
            }
            case INTERACTIVE -> {
            }
        }
    }

    /// Forgets what views have used, because nothing waits.
    void reset() {
        viewCredit = 0;
        liveCredit = 0;
    }
}
