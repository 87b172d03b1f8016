package elboroom.ui.shell;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import elboroom.domain.preferences.Arrangement;
import elboroom.domain.preferences.ExplorePane;
import elboroom.domain.preferences.PaneLayout;
import org.jspecify.annotations.Nullable;

/// Which panes of the workspace Explore are shown, and how: arranged, one maximised, or as a presentation. Runs on the
/// FX thread.
public final class PanesViewModel {

    private final ReadOnlyObjectWrapper<PaneLayout> layout;
    private final ReadOnlyObjectWrapper<@Nullable ExplorePane> maximised = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<ExplorePane>> recent = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty presenting = new SimpleBooleanProperty();

    public PanesViewModel(PaneLayout layout) {
        this.layout = new ReadOnlyObjectWrapper<>(layout);
    }

    public ReadOnlyObjectProperty<PaneLayout> layout() {
        return layout.getReadOnlyProperty();
    }

    /// The pane that fills the window, or null.
    public ReadOnlyObjectProperty<@Nullable ExplorePane> maximised() {
        return maximised.getReadOnlyProperty();
    }

    /// The panes that the user chose among others in the same place, newest first.
    ReadOnlyObjectProperty<List<ExplorePane>> recent() {
        return recent.getReadOnlyProperty();
    }

    /// Whether map, image and sliders of the current point fill the window, enlarged.
    public BooleanProperty presenting() {
        return presenting;
    }

    /// Chooses a preset.
    public void arrange(Arrangement arrangement) {
        change(now -> now.with(arrangement));
    }

    /// Restores the chosen preset.
    public void reset() {
        change(PaneLayout::reset);
    }

    /// Shows or hides a pane.
    public void show(ExplorePane pane, boolean shown) {
        if (shown) {
            select(pane);
        }
        change(now -> now.with(pane, shown));
    }

    /// Shows a pane that has something new for the user, in front of others in the same place.
    public void reveal(ExplorePane pane) {
        select(pane);
        presenting.set(false);
        if (maximised.get() != pane) {
            restore();
        }
        if (!layout.get().shows(pane)) {
            layout.set(layout.get().with(pane, true));
        }
    }

    /// Shows a pane in front of others in the same place.
    void select(ExplorePane pane) {
        recent.set(Stream.concat(Stream.of(pane), recent.get().stream()).distinct().toList());
    }

    void maximise(ExplorePane pane) {
        presenting.set(false);
        maximised.set(pane);
    }

    void restore() {
        maximised.set(null);
    }

    private void change(UnaryOperator<PaneLayout> change) {
        presenting.set(false);
        restore();
        layout.set(change.apply(layout.get()));
    }

    /// Saves the size of a part of the chosen preset.
    void resize(String part, double size) {
        layout.set(layout.get().withSize(part, size));
    }
}
