package elboroom.ui.exploration;

/// What the training session does: `IDLE`, no run has been trained yet, or the last one has ended; `STARTING`, the folder of
/// a run is made, and training takes the run over; `RUNNING`; `PAUSED`, training keeps its place and its memory, because the
/// user paused it or it waits for the disk; `STOPPING`, training was asked to end, and writes its last weights; `FAILED`, the
/// last run ended by a failure. It changes only along `leadsTo`; each control asks what the state offers.
public enum SessionState {
    IDLE, STARTING, RUNNING, PAUSED, STOPPING, FAILED;

    /// Whether a session in this state can come to be in another next.
    boolean leadsTo(SessionState next) {
        return switch (next) {
            case STARTING -> canStart();
            case RUNNING -> this == STARTING || this == PAUSED;
            case PAUSED -> this == RUNNING || this == STARTING;
            case STOPPING -> canStop();
            case IDLE, FAILED -> active();
        };
    }

    /// Whether a run is in training.
    public boolean active() {
        return !canStart();
    }

    /// Whether a run can begin.
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
