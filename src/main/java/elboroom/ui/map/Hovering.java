package elboroom.ui.map;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import elboroom.domain.data.ImageData;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.model.Snapshot;
import elboroom.service.data.LoadedData;
import elboroom.service.engine.EngineThread.Lane;
import elboroom.service.engine.InferenceService;
import elboroom.service.engine.InferenceService.Answer;
import elboroom.service.engine.InferenceService.Slot;
import elboroom.service.engine.Query;
import elboroom.ui.control.map.MapHover;
import elboroom.ui.control.map.PointSet;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.Notices;
import org.jspecify.annotations.Nullable;

/// The position under the pointer on the map, and the image decoded there. Runs on the FX thread.
final class Hovering {

    private final Exploration exploration;
    private final ObservableValue<PointSet> points;
    private final ObservableValue<List<String>> classes;
    private final Slot<ImageData> slot;
    private final ReadOnlyObjectWrapper<@Nullable Glimpse> glimpse = new ReadOnlyObjectWrapper<>();

    Hovering(Exploration exploration, InferenceService inference, Notices notices, ObservableValue<PointSet> points,
            ObservableValue<List<String>> classes) {
        this.exploration = exploration;
        this.points = points;
        this.classes = classes;
        this.slot = inference.slot(Lane.INTERACTIVE, this::show, notices::report);
    }

    /// Returns what is under the pointer; null if the pointer is elsewhere.
    ReadOnlyObjectProperty<@Nullable Glimpse> glimpse() {
        return glimpse.getReadOnlyProperty();
    }

    /// Called when the pointer is over a position of the map.
    void at(MapHover pointer) {
        glimpse.set(look(pointer));
        decode();
    }

    /// Called when the pointer leaves the map.
    void nowhere() {
        glimpse.set(null);
        decode();
    }

    /// Called when the plane or the other dimensions change, because the position may then be another latent point.
    void pointChanged() {
        Glimpse seen = glimpse.get();
        if (seen != null && !exploration.at(seen.at().x(), seen.at().y()).equals(seen.point())) {
            at(seen.at());
        }
    }

    private Glimpse look(MapHover at) {
        int nearest = at.nearest() < points.getValue().size() ? at.nearest() : -1;
        LatentPoint point = exploration.at(at.x(), at.y());
        return nearest < 0
                ? new Glimpse(at, point, -1, null, null)
                : new Glimpse(at, point, nearest,
                        Glimpse.className(points.getValue().labels()[nearest], classes.getValue()), example(nearest));
    }

    private @Nullable ImageData example(int index) {
        LoadedData data = exploration.examples().get();
        return data == null || index >= data.summary().heldOut() ? null : data.heldOut(index);
    }

    /// Decodes with the current snapshot.
    void decode() {
        Glimpse seen = glimpse.get();
        Snapshot snapshot = exploration.snapshot().get();
        if (seen == null || snapshot == null) {
            slot.cancel();
            exploration.showGlimpse(null);
        } else {
            slot.ask(snapshot, new Query.Decode(seen.point()));
        }
    }

    private void show(Answer<ImageData> answer) {
        if (glimpse.get() != null && exploration.concerns(answer.snapshot())) {
            exploration.showGlimpse(answer.value());
        }
    }
}
