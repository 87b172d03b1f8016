package elboroom.domain.training;

/// State of training: `IDLE`; `RUNNING`; `PAUSED`, keeps its position and memory.
public enum TrainingState {
    IDLE, RUNNING, PAUSED
}
