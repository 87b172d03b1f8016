package elboroom.ui.exploration;

import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import elboroom.domain.model.Snapshot;
import org.jspecify.annotations.Nullable;

/// The step that a pane shows if it is not the current step, because results arrive later than the snapshot. Runs on
/// the FX thread.
public final class ShownStep {

    private final Exploration exploration;
    private final ReadOnlyObjectWrapper<OptionalLong> outdatedStep = new ReadOnlyObjectWrapper<>(OptionalLong.empty());
    private @Nullable Snapshot shown;

    public ShownStep(Exploration exploration) {
        this.exploration = exploration;
        exploration.snapshot().subscribe(_ -> compare());
    }

    /// Returns the step that the pane still shows; empty if it shows the current step or nothing.
    public ReadOnlyObjectProperty<OptionalLong> outdatedStep() {
        return outdatedStep.getReadOnlyProperty();
    }

    /// Sets the snapshot whose results the pane shows; null if it shows nothing.
    public void show(@Nullable Snapshot snapshot) {
        shown = snapshot;
        compare();
    }

    private void compare() {
        Snapshot now = exploration.snapshot().get();
        Snapshot here = shown;
        outdatedStep.set(now == null || here == null || here.step() == now.step()
                ? OptionalLong.empty()
                : OptionalLong.of(here.step()));
    }
}
