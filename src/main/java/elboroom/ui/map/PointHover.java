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
import elboroom.ui.exploration.text.Notation;
import org.jspecify.annotations.Nullable;

/// The position under the pointer on the map, and the image decoded there. Runs on the FX thread.
final class PointHover {

    private final Exploration exploration;
    private final ObservableValue<PointSet> points;
    private final ObservableValue<List<String>> classes;
    private final Slot<ImageData> slot;
    private final ReadOnlyObjectWrapper<@Nullable PointInfo> info = new ReadOnlyObjectWrapper<>();

    PointHover(Exploration exploration, InferenceService inference, Notices notices, ObservableValue<PointSet> points,
            ObservableValue<List<String>> classes) {
        this.exploration = exploration;
        this.points = points;
        this.classes = classes;
        this.slot = inference.slot(Lane.INTERACTIVE, this::show, notices::report);
    }

    /// Returns what is under the pointer; null if the pointer is elsewhere.
    ReadOnlyObjectProperty<@Nullable PointInfo> info() {
        return info.getReadOnlyProperty();
    }

    /// Called when the pointer is over a position of the map.
    void moveTo(MapHover pointer) {
        info.set(infoAt(pointer));
        decode();
    }

    /// Called when the pointer leaves the map.
    void clear() {
        info.set(null);
        decode();
    }

    /// Called when the plane or the other dimensions change, because the position may then be another latent point.
    void pointChanged() {
        PointInfo seen = info.get();
        if (seen != null && !exploration.at(seen.at().x(), seen.at().y()).equals(seen.point())) {
            moveTo(seen.at());
        }
    }

    private PointInfo infoAt(MapHover at) {
        int nearest = at.nearest() < points.getValue().size() ? at.nearest() : -1;
        LatentPoint point = exploration.at(at.x(), at.y());
        return nearest < 0
                ? new PointInfo(at, point, -1, null, null)
                : new PointInfo(at, point, nearest,
                        Notation.className(points.getValue().labels()[nearest], classes.getValue()), example(nearest));
    }

    private @Nullable ImageData example(int index) {
        LoadedData data = exploration.examples().get();
        return data == null || index >= data.summary().heldOut() ? null : data.heldOut(index);
    }

    /// Decodes with the current snapshot.
    void decode() {
        PointInfo seen = info.get();
        Snapshot snapshot = exploration.snapshot().get();
        if (seen == null || snapshot == null) {
            slot.cancel();
            exploration.showHoveredImage(null);
        } else {
            slot.ask(snapshot, new Query.Decode(seen.point()));
        }
    }

    private void show(Answer<ImageData> answer) {
        if (info.get() != null && exploration.isCurrentModel(answer.snapshot())) {
            exploration.showHoveredImage(answer.value());
        }
    }
}
