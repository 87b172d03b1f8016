package elboroom.ui.runs;

import java.nio.file.Path;
import java.util.List;

import elboroom.service.run.StoredRun;

/// Opens runs of the list in other parts of the window.
public interface RunNavigation {

    /// Opens a run in any folder.
    void look(Path run);

    /// Called when a run was renamed; the Runs workspace stays in front.
    ///
    /// @param open whether it is the open run
    void renamed(Path before, Path after, boolean open);

    /// Called when a run was deleted.
    void deleted(Path run);

    /// Shows another run after the open one was deleted; the Runs workspace stays in front.
    void leaveDeleted();

    /// Opens the run again whose deletion was undone; the workspace stays in front.
    void reopen(Path run);

    /// Shows another run, with a message, after the folder of a run was found missing, if that run is still open.
    void leaveMissing(StoredRun run);

    /// Called when snapshots were removed, possibly of the open run.
    void thinned();

    /// Compares two to four runs side by side.
    void compare(List<Path> runs);
}
