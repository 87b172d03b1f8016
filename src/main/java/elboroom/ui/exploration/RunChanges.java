package elboroom.ui.exploration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.domain.run.SettingChange;
import elboroom.domain.training.TrainingEvent;
import org.jspecify.annotations.Nullable;

/// The setting changes of the open run: those recorded when it was opened and, during training, new ones. Runs on the
/// FX thread.
public final class RunChanges {

    private final Exploration exploration;
    private final TrainingSession session;
    private final ReadOnlyObjectWrapper<List<SettingChange>> all = new ReadOnlyObjectWrapper<>(List.of());

    public RunChanges(Exploration exploration, TrainingSession session) {
        this.exploration = exploration;
        this.session = session;
        exploration.run().subscribe(this::fill);
        fill();
        session.listen(this::take);
    }

    /// Returns the changes to mark on the curves, ordered by step: those of the parent run come first.
    public ObservableValue<List<SettingChange>> marked() {
        return Bindings.createObjectBinding(() -> Stream.concat(exploration.history().get().inherited().stream(),
                all.get().stream()).toList(), all, exploration.history());
    }

    /// Returns the changes, ordered by step.
    public ReadOnlyObjectProperty<List<SettingChange>> all() {
        return all.getReadOnlyProperty();
    }

    /// Returns the open run with its settings at the current step; null before a run is open.
    public ObservableValue<@Nullable RunSpec> inEffect() {
        return Bindings.createObjectBinding(this::atStep, exploration.run(), exploration.snapshot(), all);
    }

    private void fill() {
        all.set(exploration.history().get().changes());
    }

    private @Nullable RunSpec atStep() {
        RunSpec run = exploration.run().get();
        Snapshot here = exploration.snapshot().get();
        return run == null || here == null ? run : SettingChange.apply(run, all.get(), here.step());
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
