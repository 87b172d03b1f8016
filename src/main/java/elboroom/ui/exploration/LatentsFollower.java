package elboroom.ui.exploration;

import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import elboroom.service.data.DataService;
import elboroom.service.data.LoadedData;
import elboroom.service.engine.EngineThread.Lane;
import elboroom.service.engine.InferenceService;
import elboroom.service.engine.InferenceService.Answer;
import elboroom.service.engine.InferenceService.Slot;
import elboroom.service.engine.Query;
import org.jspecify.annotations.Nullable;

/// Shows the posteriors of the current snapshot: cached ones, or else the held-out examples are encoded, first a few
/// so that the map updates quickly. During training `LiveExampleCount` determines how many, and all are encoded only
/// if no newer snapshot arrives. Runs on the FX thread.
public final class LatentsFollower {

    private final Exploration exploration;
    private final Slot<Latents> slot;
    private final RunExamples examples;
    private final LatentsMemory memory = new LatentsMemory();
    private final LiveExampleCount pace = new LiveExampleCount(Latents.MOST);
    /// The snapshot that is encoded now; null where nothing is waited for.
    private @Nullable Snapshot awaited;
    /// Whether all examples are encoded after the first few.
    private boolean completing;
    /// The snapshot and the examples of the last update.
    private @Nullable Snapshot followed;
    private @Nullable LoadedData followedOn;

    public LatentsFollower(Exploration exploration, InferenceService inference, DataService data, Notices notices) {
        this.exploration = exploration;
        this.slot = inference.slot(Lane.LIVE, this::show, notices::report);
        this.examples = new RunExamples(exploration, data, notices);
        exploration.run().subscribe(this::open);
        exploration.addChangeListener(this::follow); // after the panes' requests for a snapshot
    }

    /// Returns the snapshot whose latents, all or the first few, are on the map; null before there are any.
    public @Nullable Snapshot shown() {
        return exploration.latentsOf().get();
    }

    /// Caches posteriors stored with the open run.
    public void remember(long step, Latents latents) {
        memory.put(step, latents);
    }

    /// Resets the state and caches the posteriors that the run was opened with.
    private void open() {
        memory.clear();
        pace.restart();
        stop();
        followed = null;
        followedOn = null;
        Snapshot of = exploration.latentsOf().get();
        Latents known = exploration.latents().get();
        if (of != null && known != null) {
            memory.put(of.step(), known);
        }
    }

    private void stop() {
        slot.cancel();
        awaited = null;
        completing = false;
    }

    @SuppressWarnings("ReferenceEquality") // snapshots are compared by identity
    private void follow() {
        Snapshot snapshot = exploration.snapshot().get();
        LoadedData data = exploration.examples().get();
        if (snapshot != null && (snapshot != followed || data != followedOn)) {
            followed = snapshot;
            followedOn = data;
            if (completing || !exploration.live().get()) {
                stop();
            }
            awaited = null;
            memory.get(snapshot.step()).ifPresentOrElse(known -> recall(snapshot, known), () -> encode(snapshot));
        }
    }

    private void recall(Snapshot snapshot, Latents known) {
        exploration.showLatents(snapshot, known);
        LoadedData data = exploration.examples().get();
        if (data != null && !whole(known, data)) {
            complete(snapshot, data);
        }
    }

    private void complete(Snapshot snapshot, LoadedData data) {
        completing = true;
        ask(snapshot, data, Latents.MOST);
    }

    private void encode(Snapshot snapshot) {
        LoadedData data = exploration.examples().get();
        if (data != null) {
            if (exploration.live().get()) {
                pace.requested(snapshot);
            }
            ask(snapshot, data, exploration.live().get() ? pace.examples() : LiveExampleCount.FEW);
            return;
        }
        slot.cancel();
        if (!exploration.live().get()) {
            exploration.forgetLatents();
            examples.fetch();
        }
    }

    private void ask(Snapshot snapshot, LoadedData data, int limit) {
        awaited = snapshot;
        slot.ask(snapshot, new Query.Encode(data, limit));
    }

    /// Late answers are shown while a newer one is pending, so that the map keeps updating.
    private void show(Answer<Latents> answer) {
        Snapshot wanted = awaited;
        LoadedData data = exploration.examples().get();
        if (wanted == null || data == null || !wanted.model().equals(answer.snapshot().model())) {
            return;
        }
        exploration.showLatents(answer.snapshot(), answer.value());
        memory.put(answer.snapshot().step(), answer.value());
        boolean whole = whole(answer.value(), data);
        pace.encoded(answer.snapshot(), whole);
        if (answer.snapshot() == wanted) {
            awaited = null;
            completing = false;
            if (!whole) {
                complete(wanted, data);
            }
        }
    }

    private static boolean whole(Latents latents, LoadedData data) {
        return latents.size() >= Math.min(Latents.MOST, data.summary().heldOut());
    }
}
