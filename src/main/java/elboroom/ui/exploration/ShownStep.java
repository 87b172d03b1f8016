package elboroom.ui.exploration;

import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import elboroom.domain.model.Snapshot;
import org.jspecify.annotations.Nullable;

/// Which step a pane shows while that is not the step looked at: its answer comes later than the snapshot. Lives on the FX
/// thread.
public final class ShownStep {

    private final Exploration exploration;
    private final ReadOnlyObjectWrapper<OptionalLong> behind = new ReadOnlyObjectWrapper<>(OptionalLong.empty());
    private @Nullable Snapshot shown;

    public ShownStep(Exploration exploration) {
        this.exploration = exploration;
        exploration.snapshot().subscribe(_ -> compare());
    }

    /// The step that the pane still shows; empty while it shows the one looked at, or nothing.
    public ReadOnlyObjectProperty<OptionalLong> behind() {
        return behind.getReadOnlyProperty();
    }

    /// The pane shows an answer of this snapshot from now on; null where it shows nothing.
    public void show(@Nullable Snapshot snapshot) {
        shown = snapshot;
        compare();
    }

    private void compare() {
        Snapshot now = exploration.snapshot().get();
        Snapshot here = shown;
        behind.set(now == null || here == null || here.step() == now.step()
                ? OptionalLong.empty()
                : OptionalLong.of(here.step()));
    }
}
