package elboroom.ui.map;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The classes that there are and which of them the map shows. Lives on the FX thread.
public final class ClassFilter {

    private final ReadOnlyObjectWrapper<List<String>> classes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Set<Integer>> hidden = new ReadOnlyObjectWrapper<>(Set.of());

    /// The names of the classes on the map, by label; empty where examples have no labels.
    public ReadOnlyObjectProperty<List<String>> classes() {
        return classes.getReadOnlyProperty();
    }

    /// The labels that are not shown.
    public ReadOnlyObjectProperty<Set<Integer>> hidden() {
        return hidden.getReadOnlyProperty();
    }

    /// Hides a class, or shows it again.
    public void toggle(int label) {
        Set<Integer> changed = new HashSet<>(hidden.get());
        if (!changed.remove(label)) {
            changed.add(label);
        }
        hidden.set(Set.copyOf(changed));
    }

    /// Shows one class alone, or all again where it was alone.
    public void isolate(int label) {
        Set<Integer> others = IntStream.range(0, classes.get().size()).filter(other -> other != label).boxed()
                .collect(Collectors.toUnmodifiableSet());
        hidden.set(hidden.get().equals(others) ? Set.of() : others);
    }

    void setClasses(List<String> names) {
        classes.set(names);
    }

    void showAll() {
        hidden.set(Set.of());
    }
}
