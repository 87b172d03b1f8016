package elboroom.ui.runs;

import java.nio.file.Path;
import java.util.List;

import elboroom.domain.run.LibraryEntry;

/// Opens runs of the list in other parts of the window.
public interface RunNavigation {

    /// Looks at a run of the library.
    void look(LibraryEntry run);

    /// Looks at a run in any folder.
    void look(Path folder);

    /// The run looked at is found here now; the person stays among the runs.
    void reopen(LibraryEntry run);

    /// Snapshots were removed, perhaps also of the run looked at.
    void thinned();

    /// Puts two to four runs beside each other.
    void compare(List<LibraryEntry> runs);
}
