package elboroom.ui.compare;

import java.util.BitSet;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import elboroom.domain.Problem;
import elboroom.domain.data.HeldOut;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Capability;
import elboroom.service.data.LoadedData;
import elboroom.service.engine.EngineThread.Lane;
import elboroom.service.engine.InferenceService.Answer;
import elboroom.service.engine.InferenceService.Slot;
import elboroom.service.engine.Query;
import elboroom.service.run.RunAtStep;
import elboroom.ui.control.map.LatentProjection;
import elboroom.ui.control.map.PointSet;
import org.jspecify.annotations.Nullable;

/// The posteriors of one model's held-out examples, stored or newly encoded, and their positions on its map. Runs on
/// the FX thread.
public final class ColumnMap {

    private final DatasetCache datasets;
    private final Slot<Latents> slot;
    private final ReadOnlyObjectWrapper<@Nullable Latents> latents = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Aligned> aligned = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PointSet> points = new ReadOnlyObjectWrapper<>(PointSet.EMPTY);
    private final ReadOnlyObjectWrapper<@Nullable BitSet> highlighted = new ReadOnlyObjectWrapper<>();
    private @Nullable RunAtStep run;
    private @Nullable LoadedData common;
    /// The data shown instead of the run's own; null for the run's own.
    private @Nullable LoadedData encoded;

    ColumnMap(CompareServices services, DatasetCache datasets) {
        this.datasets = datasets;
        slot = services.inference().slot(Lane.VIEW, this::show, this::fail);
        latents.subscribe(_ -> place());
        aligned.subscribe(_ -> place());
    }

    /// Returns the posteriors; null if unknown.
    public ReadOnlyObjectProperty<@Nullable Latents> latents() {
        return latents.getReadOnlyProperty();
    }

    /// Returns why there are no posteriors; null if there are some or they are being computed.
    public ReadOnlyObjectProperty<@Nullable Problem> problem() {
        return problem.getReadOnlyProperty();
    }

    /// Returns the positions of the examples on the map.
    public ReadOnlyObjectProperty<PointSet> points() {
        return points.getReadOnlyProperty();
    }

    /// Returns the alignment to the first column's map; null if not aligned.
    public ReadOnlyObjectProperty<@Nullable Aligned> aligned() {
        return aligned.getReadOnlyProperty();
    }

    /// Returns the selected examples; null if none of this map are selected.
    public ReadOnlyObjectProperty<@Nullable BitSet> highlighted() {
        return highlighted.getReadOnlyProperty();
    }

    void highlight(@Nullable BitSet which) {
        highlighted.set(which);
    }

    void align(@Nullable Aligned how) {
        aligned.set(how);
    }

    /// Returns the identity of the shown examples; null if unknown.
    @Nullable
    HeldOut heldOut() {
        Latents shown = latents.get();
        if (shown == null || run == null) {
            return null;
        }
        return encoded == null
                ? run.opened().heldOut(shown)
                : new HeldOut(encoded.spec(), run.spec().seed(), shown.labels(), encoded.summary().classes());
    }

    /// Returns the dimensions along x and y: the two with most KL; y is −1 if there is only one.
    public int[] plane() {
        Latents shown = latents.get();
        return shown == null ? new int[]{0, -1} : shown.plane();
    }

    void show(@Nullable RunAtStep next) {
        boolean sameRun = run != null && next != null && run.storedRun() == next.storedRun();
        run = next;
        if (!sameRun) {
            latents.set(null);
        }
        refresh();
    }

    /// Shows these examples instead of the run's own if they fit the model; null for the run's own.
    void show(@Nullable LoadedData data) {
        if (data != common) {
            common = data;
            latents.set(null);
            refresh();
        }
    }

    private void refresh() {
        RunAtStep shown = run;
        LoadedData data = common;
        slot.cancel();
        problem.set(null);
        encoded = null;
        if (shown == null) {
            latents.set(null);
        } else if (shown.spec().model().has(Capability.CODEBOOK)) {
            fail(Problem.of("problem.compare.codes"));
        } else if (data != null && data.fits(shown.spec().model())) {
            encoded = data;
            slot.ask(shown.snapshot(), new Query.Encode(data, Latents.MOST));
        } else if (shown.latents().isPresent()) {
            latents.set(shown.latents().get());
        } else {
            encode(shown);
        }
    }

    private void encode(RunAtStep next) {
        LoadedData known = next.opened().examples();
        if (known != null) {
            encode(next, known);
            return;
        }
        datasets.ask(next.spec(), data -> encode(next, data), failed -> {
            if (run == next) {
                fail(failed);
            }
        });
    }

    private void encode(RunAtStep next, LoadedData data) {
        if (run != next) {
            return;
        }
        if (data.fits(next.spec().model())) {
            slot.ask(next.snapshot(), new Query.Encode(data, Latents.MOST));
        } else {
            fail(Problem.of("problem.compare.data", data.summary().name(), next.spec().name()));
        }
    }

    private void fail(Problem why) {
        latents.set(null);
        problem.set(why);
    }

    @SuppressWarnings("ReferenceEquality") // snapshots are compared by identity
    private void show(Answer<Latents> answer) {
        if (run != null && run.snapshot() == answer.snapshot()) {
            latents.set(answer.value());
        }
    }

    private void place() {
        Latents shown = latents.get();
        Aligned how = aligned.get();
        if (shown == null) {
            points.set(PointSet.EMPTY);
        } else if (how != null && how.of() == shown) {
            points.set(how.points());
        } else {
            int[] plane = plane();
            points.set(LatentProjection.of(shown, plane[0], plane[1]));
        }
    }
}
