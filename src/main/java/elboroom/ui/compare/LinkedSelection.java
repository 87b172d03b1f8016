package elboroom.ui.compare;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import elboroom.domain.data.HeldOut;
import elboroom.ui.exploration.text.Selection;
import org.jspecify.annotations.Nullable;

/// The examples selected on one map, highlighted on all maps of the same examples. Runs on the FX thread.
public final class LinkedSelection {

    private record Picked(HeldOut of, BitSet which) {}

    private final List<ColumnViewModel> columns;
    private final ReadOnlyObjectWrapper<Selection> selection = new ReadOnlyObjectWrapper<>(Selection.NONE);
    private final ReadOnlyObjectWrapper<Set<Integer>> classes = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<List<String>> offered = new ReadOnlyObjectWrapper<>(List.of());
    private @Nullable Picked picked;

    LinkedSelection(List<ColumnViewModel> columns) {
        this.columns = columns;
    }

    /// How many examples are picked, and which classes they have.
    public ReadOnlyObjectProperty<Selection> selection() {
        return selection.getReadOnlyProperty();
    }

    /// The classes that were picked as a whole.
    public ReadOnlyObjectProperty<Set<Integer>> classes() {
        return classes.getReadOnlyProperty();
    }

    /// The classes that can be picked as a whole, by label: those of the map that has most; empty where none has any.
    public ReadOnlyObjectProperty<List<String>> offered() {
        return offered.getReadOnlyProperty();
    }

    /// Picks examples on a column's map; none lets all go.
    public void pick(ColumnViewModel column, BitSet which) {
        classes.set(Set.of());
        take(column.map().heldOut(), which);
    }

    /// Picks all examples of a class beside those of the classes picked so, or lets these go again.
    public void toggle(int label) {
        Set<Integer> changed = new HashSet<>(classes.get());
        if (!changed.remove(label)) {
            changed.add(label);
        }
        classes.set(Set.copyOf(changed));
        HeldOut of = richest();
        BitSet which = new BitSet();
        for (int i = 0; of != null && i < of.labels().length; i++) {
            which.set(i, changed.contains(of.labels()[i]));
        }
        take(of, which);
    }

    /// The examples with most classes; of several, those of the first column.
    private @Nullable HeldOut richest() {
        HeldOut richest = null;
        for (ColumnViewModel column : columns) {
            HeldOut held = column.map().heldOut();
            if (held != null && (richest == null || held.classes().size() > richest.classes().size())) {
                richest = held;
            }
        }
        return richest;
    }

    /// Lets all examples go.
    public void clear() {
        classes.set(Set.of());
        take(null, new BitSet());
    }

    private void take(@Nullable HeldOut of, BitSet which) {
        picked = of == null || which.isEmpty() ? null : new Picked(of, which);
        update();
    }

    /// The maps, or which there are, changed; examples that none shows any more are let go.
    void update() {
        if (columns.stream().noneMatch(column -> shows(column, picked))) {
            picked = null;
            classes.set(Set.of());
        }
        Picked now = picked;
        HeldOut richest = richest();
        offered.set(richest == null ? List.of() : richest.classes());
        selection.set(now == null ? Selection.NONE : Selection.of(now.which(), now.of().labels(), now.of().classes()));
        for (ColumnViewModel column : columns) {
            column.map().light(now != null && shows(column, now) ? now.which() : null);
        }
    }

    private static boolean shows(ColumnViewModel column, @Nullable Picked picked) {
        HeldOut held = column.map().heldOut();
        return picked != null && held != null && held.same(picked.of());
    }
}
