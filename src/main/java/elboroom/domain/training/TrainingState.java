package elboroom.domain.training;

/// What training is doing: `IDLE`, nothing; `RUNNING`; `PAUSED`, it keeps its place and its memory.
public enum TrainingState {
    IDLE, RUNNING, PAUSED
}
