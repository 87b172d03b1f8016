package elboroom.ui.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.IntFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import elboroom.domain.data.Attribute;
import elboroom.domain.latent.Latents;
import elboroom.service.data.LoadedData;
import elboroom.ui.control.map.PointSet;
import elboroom.ui.exploration.Exploration;

/// What colours the examples on the map: their class or an attribute. Values of attributes need the examples of the
/// run; until they are read, all points are grey. Runs on the FX thread.
public final class MapColouring {

    private final Exploration exploration;
    private final ObservableValue<PointSet> points;
    private final ObservableValue<List<String>> classes;
    private final ReadOnlyObjectWrapper<ColouredPoints> shown = new ReadOnlyObjectWrapper<>(ColouredPoints.NONE);
    private final ObjectProperty<Set<Integer>> hidden = new SimpleObjectProperty<>(Set.of());
    private float[] values = {};

    MapColouring(Exploration exploration, ObservableValue<PointSet> points, ObservableValue<List<String>> classes) {
        this.exploration = exploration;
        this.points = points;
        this.classes = classes;
        exploration.colouring().subscribe(_ -> chosen());
        exploration.attributes().subscribe(_ -> read());
        exploration.examples().subscribe(_ -> read());
        points.subscribe(_ -> update());
        classes.subscribe(_ -> update());
    }

    /// Returns the attributes that can be chosen.
    ReadOnlyObjectProperty<List<Attribute>> attributes() {
        return exploration.attributes();
    }

    /// Returns the points in their colours.
    ReadOnlyObjectProperty<ColouredPoints> shown() {
        return shown.getReadOnlyProperty();
    }

    /// The hidden labels of the shown points.
    ObjectProperty<Set<Integer>> hidden() {
        return hidden;
    }

    /// Colours by the attribute with a name; an empty one stands for the class.
    void choose(String attribute) {
        exploration.colourBy(attribute);
    }

    /// Returns the chosen attribute; empty for the class, and for an attribute that these data do not have.
    Optional<Attribute> attribute() {
        return attributes().get().stream().filter(each -> each.name().equals(exploration.colouring().get()))
                .findFirst();
    }

    /// Returns the value of an attribute of a held-out example; NaN if it is missing or unknown.
    float value(Attribute attribute, int example) {
        LoadedData data = exploration.examples().get();
        return data == null || example >= data.summary().heldOut()
                ? Float.NaN
                : data.heldOutValue(attributes().get().indexOf(attribute), example);
    }

    /// Returns the attributes of the examples as columns of a table; empty while the examples are not read.
    SequencedMap<String, IntFunction<Object>> columns() {
        SequencedMap<String, IntFunction<Object>> columns = new LinkedHashMap<>();
        if (exploration.examples().get() != null) {
            attributes().get().forEach(each -> columns.put(each.name(), example -> cell(each, example)));
        }
        return columns;
    }

    private Object cell(Attribute attribute, int example) {
        float value = value(attribute, example);
        return attribute.valueName(value).<Object>map(name -> name).orElse(value);
    }

    private void chosen() {
        hidden.set(Set.of());
        read();
    }

    private void read() {
        LoadedData data = exploration.examples().get();
        Attribute chosen = attribute().orElse(null);
        values = chosen == null || data == null
                ? new float[0]
                : data.heldOutValues(attributes().get().indexOf(chosen), Latents.MOST);
        update();
    }

    private void update() {
        shown.set(attribute().map(each -> ColouredPoints.by(each, values, points.getValue()))
                .orElseGet(() -> ColouredPoints.byClass(points.getValue(), classes.getValue())));
    }
}
