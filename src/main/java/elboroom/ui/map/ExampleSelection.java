package elboroom.ui.map;

import java.util.BitSet;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;

import elboroom.ui.control.map.PointSet;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.text.Selection;
import org.jspecify.annotations.Nullable;

/// The examples selected on the map. Runs on the FX thread.
public final class ExampleSelection {

    private final Exploration exploration;
    private final ObservableValue<PointSet> points;
    private final ObservableValue<List<String>> classes;

    ExampleSelection(Exploration exploration, ObservableValue<PointSet> points, ObservableValue<List<String>> classes) {
        this.exploration = exploration;
        this.points = points;
        this.classes = classes;
    }

    /// Returns the selected examples, which are highlighted; null if none are selected.
    public ReadOnlyObjectProperty<@Nullable BitSet> selected() {
        return exploration.selection();
    }

    /// Selects examples; an empty set clears the selection.
    public void select(BitSet which) {
        exploration.select(which);
    }

    /// Returns a summary of the selection.
    Selection selection() {
        BitSet which = exploration.selection().get();
        PointSet shown = points.getValue();
        return which == null || which.length() > shown.size()
                ? Selection.NONE
                : Selection.of(which, shown.labels(), classes.getValue());
    }
}
