package elboroom.ui.exploration;

/// The state of the training session: `IDLE`, no run has been trained yet, or the last one has ended; `STARTING`, the
/// run folder is being prepared and training is starting; `RUNNING`; `PAUSED`, by the user or while waiting for the
/// disk, with all state kept in memory; `STOPPING`, stop was requested and the last weights are being written;
/// `FAILED`, the last run ended with an error. It changes only as `leadsTo` allows; the controls are enabled
/// according to the state.
public enum SessionState {
    IDLE, STARTING, RUNNING, PAUSED, STOPPING, FAILED;

    /// Returns whether the state can change from this one to `next`.
    boolean leadsTo(SessionState next) {
        return switch (next) {
            case STARTING -> canStart();
            case RUNNING -> this == STARTING || this == PAUSED;
            case PAUSED -> this == RUNNING || this == STARTING;
            case STOPPING -> canStop();
            case IDLE, FAILED -> active();
        };
    }

    /// Returns whether a run is in training.
    public boolean active() {
        return !canStart();
    }

    /// Returns whether a run can start.
    public boolean canStart() {
        return this == IDLE || this == FAILED;
    }

    public boolean canPause() {
        return this == RUNNING;
    }

    public boolean canResume() {
        return this == PAUSED;
    }

    public boolean canStop() {
        return this == RUNNING || this == PAUSED;
    }
}
