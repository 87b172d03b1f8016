package elboroom.ui.dataspace;

import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import elboroom.domain.data.DataSpace;
import elboroom.service.data.LoadedData;
import elboroom.ui.control.map.MapLayer;
import elboroom.ui.control.map.PointSet;
import elboroom.ui.exploration.Exploration;
import org.jspecify.annotations.Nullable;

/// The examples and the layers drawn over them, as far as the user shows them. Runs on the FX thread.
public final class DataSpaceDrawing {

    private final Exploration exploration;
    private final ObjectProperty<Set<DataSpaceLayer>> parts = new SimpleObjectProperty<>(
            Set.of(DataSpaceLayer.DATA, DataSpaceLayer.SAMPLES));
    private final ObjectProperty<Set<Integer>> hidden = new SimpleObjectProperty<>(Set.of());
    private final ReadOnlyObjectWrapper<List<String>> classes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<PointSet> data = new ReadOnlyObjectWrapper<>(PointSet.EMPTY);
    private final ReadOnlyObjectWrapper<PointSet> points = new ReadOnlyObjectWrapper<>(PointSet.EMPTY);
    private final ReadOnlyObjectWrapper<List<MapLayer>> below = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<MapLayer>> above = new ReadOnlyObjectWrapper<>(List.of());
    private @Nullable DataSpace space;

    DataSpaceDrawing(Exploration exploration) {
        this.exploration = exploration;
        exploration.examples().subscribe(_ -> load());
        exploration.hoveredImage().subscribe(_ -> draw());
        parts.subscribe(_ -> draw());
        hidden.subscribe(_ -> draw());
    }

    /// The visible layers.
    public ObjectProperty<Set<DataSpaceLayer>> parts() {
        return parts;
    }

    /// The labels of hidden examples.
    public ObjectProperty<Set<Integer>> hidden() {
        return hidden;
    }

    /// The class names by label; empty if examples have no labels.
    public ReadOnlyObjectProperty<List<String>> classes() {
        return classes.getReadOnlyProperty();
    }

    /// All held-out examples; the view is fitted to them. Changes with the run.
    public ReadOnlyObjectProperty<PointSet> data() {
        return data.getReadOnlyProperty();
    }

    /// The visible examples.
    public ReadOnlyObjectProperty<PointSet> points() {
        return points.getReadOnlyProperty();
    }

    /// The layers drawn below the examples.
    public ReadOnlyObjectProperty<List<MapLayer>> below() {
        return below.getReadOnlyProperty();
    }

    /// The layers drawn above the examples.
    public ReadOnlyObjectProperty<List<MapLayer>> above() {
        return above.getReadOnlyProperty();
    }

    /// Shows a model's view of the data; null for none.
    void show(@Nullable DataSpace newSpace) {
        space = newSpace;
        draw();
    }

    private void load() {
        LoadedData examples = exploration.examples().get();
        if (examples == null || !examples.summary().shape().points()) {
            data.set(PointSet.EMPTY);
            classes.set(List.of());
        } else {
            data.set(Examples.of(examples));
            classes.set(examples.summary().classes());
        }
        draw();
    }

    private void draw() {
        Set<DataSpaceLayer> chosen = parts.get();
        points.set(chosen.contains(DataSpaceLayer.DATA) ? data.get() : PointSet.EMPTY);
        DataSpace known = space;
        Layers layers = new Layers(chosen, hidden.get());
        below.set(known == null ? List.of() : layers.below(known));
        above.set(known == null ? List.of() : layers.above(data.get(), known, exploration.hoveredImage().get()));
    }
}
