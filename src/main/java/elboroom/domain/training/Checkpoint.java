package elboroom.domain.training;

import java.util.Optional;

import elboroom.domain.model.Snapshot;

/// Where training can go on: weights, and what else it needs to do so exactly. Without that, Adam begins anew.
public record Checkpoint(Snapshot snapshot, Optional<OptimizerAndProgress> continuation) {

    public Checkpoint(Snapshot snapshot) {
        this(snapshot, Optional.empty());
    }

    public long step() {
        return snapshot.step();
    }
}
