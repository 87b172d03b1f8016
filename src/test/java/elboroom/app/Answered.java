package elboroom.app;

import elboroom.domain.data.ImageData;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.model.Snapshot;
import elboroom.service.engine.EngineThread.Lane;
import elboroom.service.engine.InferenceService;
import elboroom.service.engine.InferenceService.Slot;
import elboroom.service.engine.Query;
import elboroom.ui.exploration.Exploration;

import static java.util.Objects.requireNonNull;

/// A query on the current snapshot, and whether it was answered. Runs on the FX thread.
final class Answered {

    private final Exploration exploration;
    private final Slot<ImageData> slot;
    private boolean answered;

    Answered(InferenceService inference, Exploration exploration) {
        this.exploration = exploration;
        this.slot = inference.slot(Lane.LIVE, _ -> answered = true, problem -> {
            throw new AssertionError(problem);
        });
    }

    void ask() {
        Snapshot snapshot = requireNonNull(exploration.snapshot().get());
        slot.ask(snapshot, new Query.Decode(LatentPoint.origin(snapshot.model().latent())));
    }

    boolean isTrue() {
        return answered;
    }
}
