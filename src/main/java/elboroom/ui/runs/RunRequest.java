package elboroom.ui.runs;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import elboroom.domain.run.RunInfo;
import org.jspecify.annotations.Nullable;

/// A run that was chosen elsewhere to be renamed or deleted here, once it is selected in the table. Runs on the FX thread.
public final class RunRequest {

    private final Deletion deletion;
    private final ReadOnlyObjectProperty<List<RunInfo>> selected;
    private final ReadOnlyObjectWrapper<@Nullable Path> renaming = new ReadOnlyObjectWrapper<>();
    private @Nullable Path toRename;
    private @Nullable Path toDelete;

    RunRequest(ReadOnlyObjectProperty<List<RunInfo>> selected, Deletion deletion) {
        this.selected = selected;
        this.deletion = deletion;
        selected.subscribe(this::fulfil);
    }

    /// The selected run whose name is to be edited now; null for none.
    ReadOnlyObjectProperty<@Nullable Path> renaming() {
        return renaming.getReadOnlyProperty();
    }

    void rename(Path run) {
        toRename = run;
        toDelete = null;
        fulfil();
    }

    void delete(Path run) {
        toDelete = run;
        toRename = null;
        fulfil();
    }

    private void fulfil() {
        List<RunInfo> runs = selected.get();
        Path run = runs.size() == 1 ? runs.getFirst().folder() : null;
        if (run == null) {
            return;
        }
        if (run.equals(toRename)) {
            toRename = null;
            renaming.set(run);
            renaming.set(null);
        } else if (run.equals(toDelete)) {
            toDelete = null;
            deletion.ask();
        } else {
            toRename = null; // another run was selected in the meantime
            toDelete = null;
        }
    }
}
