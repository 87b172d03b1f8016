package elboroom.domain.preferences;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// How the panes of the workspace Explore are arranged.
///
/// @param arrangement the chosen preset
/// @param hidden by preset: the panes that the user hid, where they are not those that the preset hides
/// @param sizes by name: the width of the set-up pane in pixels, or a pane's share of the room
public record PaneLayout(Arrangement arrangement, Map<Arrangement, Set<ExplorePane>> hidden,
        Map<String, Double> sizes) {

    public static final PaneLayout DEFAULT = new PaneLayout(Arrangement.STANDARD, Map.of(), Map.of());

    public PaneLayout {
        hidden = Map.copyOf(hidden);
        sizes = Map.copyOf(sizes);
    }

    public boolean shows(ExplorePane pane) {
        return !hiddenNow().contains(pane);
    }

    private Set<ExplorePane> hiddenNow() {
        return hidden.getOrDefault(arrangement, arrangement.hidden());
    }

    public PaneLayout with(Arrangement other) {
        return new PaneLayout(other, hidden, sizes);
    }

    /// Shows or hides a pane in the chosen preset.
    public PaneLayout with(ExplorePane pane, boolean shown) {
        Set<ExplorePane> now = EnumSet.noneOf(ExplorePane.class);
        now.addAll(hiddenNow());
        if (shown) {
            now.remove(pane);
        } else {
            now.add(pane);
        }
        Map<Arrangement, Set<ExplorePane>> all = new HashMap<>(hidden);
        if (now.equals(arrangement.hidden())) {
            all.remove(arrangement);
        } else {
            all.put(arrangement, Set.copyOf(now));
        }
        return new PaneLayout(arrangement, all, sizes);
    }

    /// The size of a part of the chosen preset.
    public double size(String part, double usual) {
        double saved = sizes.getOrDefault(name(part), usual);
        return saved > 0 ? saved : usual;
    }

    public PaneLayout withSize(String part, double size) {
        Map<String, Double> all = new HashMap<>(sizes);
        all.put(name(part), size);
        return new PaneLayout(arrangement, hidden, all);
    }

    private String name(String part) {
        return arrangement.id() + "." + part;
    }

    /// The chosen preset as it was at first.
    public PaneLayout reset() {
        Map<Arrangement, Set<ExplorePane>> others = new HashMap<>(hidden);
        others.remove(arrangement);
        Map<String, Double> rest = new HashMap<>(sizes);
        rest.keySet().removeIf(name -> name.startsWith(name("")));
        return new PaneLayout(arrangement, others, rest);
    }
}
