package elboroom.ui.runs;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

import elboroom.domain.run.RunSpec;
import elboroom.ui.exploration.Exploration;
import org.jspecify.annotations.Nullable;

/// The open run that was deleted last, until the user opens another one. Runs on the FX thread.
final class LeftRun {

    private @Nullable Path folder;
    /// The run that was opened instead.
    private @Nullable RunSpec instead;

    LeftRun(Exploration exploration) {
        exploration.run().subscribe(this::open);
    }

    private void open(@Nullable RunSpec opened) {
        if (instead != null) {
            folder = null;
        }
        instead = folder == null ? null : opened;
    }

    /// Called before another run is shown instead of a deleted one.
    void leave(Path deleted) {
        folder = deleted;
        instead = null;
    }

    /// Returns the run once if it is among these and the user has opened no other.
    Optional<Path> takeFrom(Collection<Path> restored) {
        Optional<Path> found = Optional.ofNullable(folder).filter(restored::contains);
        found.ifPresent(_ -> folder = null);
        return found;
    }
}
