package elboroom.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import elboroom.domain.data.HeldOut;
import elboroom.domain.latent.Latents;
import elboroom.service.BackgroundService.Task;

/// Aligns the maps of the other columns to the first one if they show the same examples. Runs on the FX thread.
final class Alignment {

    private final List<ColumnViewModel> columns;
    private final CompareServices services;
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final List<Task> pending = new ArrayList<>();

    Alignment(List<ColumnViewModel> columns, CompareServices services) {
        this.columns = columns;
        this.services = services;
        on.subscribe(_ -> update());
    }

    BooleanProperty on() {
        return on;
    }

    /// Called when a map was changed, added or removed.
    void update() {
        pending.forEach(Task::cancel);
        pending.clear();
        for (int i = 0; i < columns.size(); i++) {
            ColumnMap map = columns.get(i).map();
            if (on.get() && i > 0 && linked(map, columns.getFirst().map())) {
                lay(map, columns.getFirst().map());
            } else {
                map.align(null);
            }
        }
    }

    /// Returns whether two maps show the same examples.
    static boolean linked(ColumnMap one, ColumnMap other) {
        HeldOut first = one.heldOut();
        HeldOut second = other.heldOut();
        return first != null && second != null && first.same(second);
    }

    private void lay(ColumnMap map, ColumnMap onto) {
        Latents moved = map.latents().get();
        Latents fixed = onto.latents().get();
        if (moved != null && fixed != null) {
            int[] plane = map.plane();
            int[] ontoPlane = onto.plane();
            pending.add(services.files().run(_ -> Aligned.of(fixed, ontoPlane, moved, plane), _ -> {},
                    how -> map.align(how.orElse(null)), services.notices()::report));
        }
    }
}
