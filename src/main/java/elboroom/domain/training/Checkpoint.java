package elboroom.domain.training;

import java.util.Optional;

import elboroom.domain.model.Snapshot;

/// A point from which training can resume: weights, and the state needed to resume exactly. Without that state, Adam is
/// reset.
public record Checkpoint(Snapshot snapshot, Optional<OptimizerAndProgress> continuation) {

    public Checkpoint(Snapshot snapshot) {
        this(snapshot, Optional.empty());
    }

    public long step() {
        return snapshot.step();
    }
}
