package elboroom.ui.exploration;

import elboroom.domain.Latents;
import elboroom.domain.Snapshot;
import elboroom.service.EngineThread.Lane;
import elboroom.service.InferenceService;
import elboroom.service.InferenceService.Answer;
import elboroom.service.InferenceService.Slot;
import elboroom.service.LoadedData;
import elboroom.service.Query;
import org.jspecify.annotations.Nullable;

/// Encodes the held-out examples again whenever the snapshot changes, so that the map follows training.
public final class LatentsFollower {

    /// As many examples as MNIST holds out.
    private static final int EXAMPLES = 10_000;

    private final Exploration exploration;
    private final Slot<Latents> slot;
    private @Nullable Snapshot shown;

    public LatentsFollower(Exploration exploration, InferenceService inference, Notices notices) {
        this.exploration = exploration;
        this.slot = inference.slot(Lane.VIEW, this::show, notices::report);
        exploration.snapshot().subscribe(this::follow);
        exploration.examples().subscribe(this::follow);
    }

    /// The snapshot whose latents are on the map; null when they came with the run.
    public @Nullable Snapshot shown() {
        return shown;
    }

    private void follow() {
        Snapshot snapshot = exploration.snapshot().get();
        LoadedData examples = exploration.examples().get();
        if (snapshot == null || examples == null) {
            slot.cancel();
        } else {
            slot.ask(snapshot, Query.latents(examples, EXAMPLES));
        }
    }

    private void show(Answer<Latents> answer) {
        Snapshot current = exploration.snapshot().get();
        if (current != null && current.model().equals(answer.snapshot().model())) {
            shown = answer.snapshot();
            exploration.show(answer.value());
        }
    }
}
