package elboroom.ui.exploration;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import elboroom.domain.SettingChange;
import elboroom.domain.TrainingEvent;

/// The changes of settings of the run looked at: those recorded when it was opened and, while it trains, those made then.
/// Lives on the FX thread.
public final class RunChanges {

    private final Exploration exploration;
    private final TrainingSession session;
    private final ReadOnlyObjectWrapper<List<SettingChange>> all = new ReadOnlyObjectWrapper<>(List.of());

    public RunChanges(Exploration exploration, TrainingSession session) {
        this.exploration = exploration;
        this.session = session;
        exploration.history().subscribe(history -> all.set(history.changes()));
        session.listen(this::take);
    }

    /// In the order of their steps.
    public ReadOnlyObjectProperty<List<SettingChange>> all() {
        return all.getReadOnlyProperty();
    }

    private void take(TrainingEvent event) {
        if (session.followed() && event instanceof TrainingEvent.Changed changed
                && exploration.run().get() != null) {
            List<SettingChange> more = new ArrayList<>(all.get());
            more.add(changed.change());
            all.set(List.copyOf(more));
        }
    }
}
