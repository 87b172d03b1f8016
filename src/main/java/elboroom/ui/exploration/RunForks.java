package elboroom.ui.exploration;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import elboroom.domain.run.Fork;
import elboroom.service.run.StoredRun;

/// The runs that were forked from the open run. Looks for them when a run is opened and when the state of training
/// changes, as it does when a fork starts. Runs on the FX thread.
public final class RunForks {

    /// Finds the forks of a run in the background.
    public interface Finder {

        void find(Path run, Consumer<List<Fork>> found);
    }

    private final Exploration exploration;
    private final Finder finder;
    private final ReadOnlyObjectWrapper<List<Fork>> forks = new ReadOnlyObjectWrapper<>(List.of());

    public RunForks(Exploration exploration, TrainingSession session, Finder finder) {
        this.exploration = exploration;
        this.finder = finder;
        exploration.storedRun().subscribe(() -> {
            forks.set(List.of());
            find();
        });
        session.state().subscribe(_ -> find());
    }

    /// The forks, ordered by step.
    public ReadOnlyObjectProperty<List<Fork>> all() {
        return forks.getReadOnlyProperty();
    }

    private void find() {
        StoredRun open = exploration.storedRun().get();
        if (open != null) {
            finder.find(open.path(), found -> {
                if (open.equals(exploration.storedRun().get())) {
                    forks.set(found);
                }
            });
        }
    }
}
