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
    private final ReadOnlyObjectWrapper<@Nullable String> offeredBy = new ReadOnlyObjectWrapper<>();
    private @Nullable Picked picked;

    LinkedSelection(List<ColumnViewModel> columns) {
        this.columns = columns;
    }

    /// Returns the number of selected examples and their main classes.
    public ReadOnlyObjectProperty<Selection> selection() {
        return selection.getReadOnlyProperty();
    }

    /// Returns the classes that are selected as a whole.
    public ReadOnlyObjectProperty<Set<Integer>> classes() {
        return classes.getReadOnlyProperty();
    }

    /// Returns the classes that can be selected as a whole, by label: those of the map with most classes; empty if
    /// none has any.
    public ReadOnlyObjectProperty<List<String>> offered() {
        return offered.getReadOnlyProperty();
    }

    /// Returns the name of the run whose classes are offered, if those of another column differ; else null.
    public ReadOnlyObjectProperty<@Nullable String> offeredBy() {
        return offeredBy.getReadOnlyProperty();
    }

    /// Selects examples on a column's map; an empty set clears the selection.
    public void pick(ColumnViewModel column, BitSet which) {
        classes.set(Set.of());
        take(column.map().heldOut(), which);
    }

    /// Adds all examples of a class to the selected classes, or removes them.
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

    /// Returns the examples with most classes; the first column's if there are several.
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

    /// Clears the selection.
    public void clear() {
        classes.set(Set.of());
        take(null, new BitSet());
    }

    private void take(@Nullable HeldOut of, BitSet which) {
        picked = of == null || which.isEmpty() ? null : new Picked(of, which);
        update();
    }

    /// Called when a map was changed, added or removed; clears the selection if no map shows its examples any more.
    void update() {
        if (columns.stream().noneMatch(column -> shows(column, picked))) {
            picked = null;
            classes.set(Set.of());
        }
        Picked now = picked;
        HeldOut richest = richest();
        offered.set(richest == null ? List.of() : richest.classes());
        offeredBy.set(columns.stream().allMatch(column -> hasClasses(column, offered.get()))
                ? null
                : columns.stream().filter(column -> richest != null && richest.equals(column.map().heldOut()))
                        .flatMap(column -> column.shown().stream()).map(shown -> shown.spec().name()).findFirst()
                        .orElse(null));
        selection.set(now == null ? Selection.NONE : Selection.of(now.which(), now.of().labels(), now.of().classes()));
        for (ColumnViewModel column : columns) {
            column.map().highlight(now != null && shows(column, now) ? now.which() : null);
        }
    }

    private static boolean hasClasses(ColumnViewModel column, List<String> classes) {
        HeldOut held = column.map().heldOut();
        return held == null || held.classes().equals(classes);
    }

    private static boolean shows(ColumnViewModel column, @Nullable Picked picked) {
        HeldOut held = column.map().heldOut();
        return picked != null && held != null && held.same(picked.of());
    }
}
