package elboroom.app;

import elboroom.domain.ImageData;
import elboroom.domain.LatentPoint;
import elboroom.domain.Snapshot;
import elboroom.service.EngineThread.Lane;
import elboroom.service.InferenceService;
import elboroom.service.InferenceService.Slot;
import elboroom.service.Query;
import elboroom.ui.exploration.Exploration;

import static java.util.Objects.requireNonNull;

/// One question to the snapshot looked at, and whether it was answered. Lives on the FX thread.
final class Answered {

    private final Exploration exploration;
    private final Slot<ImageData> slot;
    private boolean answered;

    Answered(InferenceService inference, Exploration exploration) {
        this.exploration = exploration;
        this.slot = inference.slot(Lane.VIEW, _ -> answered = true, problem -> {
            throw new AssertionError(problem);
        });
    }

    void ask() {
        Snapshot snapshot = requireNonNull(exploration.snapshot().get());
        slot.ask(snapshot, Query.decode(LatentPoint.origin(snapshot.model().latent())));
    }

    boolean isTrue() {
        return answered;
    }
}
