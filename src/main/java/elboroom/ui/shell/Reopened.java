package elboroom.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

import elboroom.domain.preferences.LastRun;
import elboroom.service.run.RunAtStep;
import elboroom.service.run.RunLibrary;

/// A run opened again in the next session.
///
/// @param step the step to show if it is not the newest
record Reopened(RunAtStep run, OptionalLong step) {

    /// Reads the run, or another if it does not exist any more. Called in the background.
    static Reopened of(RunLibrary library, Optional<Path> path, Path otherwise, LastRun last) {
        Optional<Path> existing = path.filter(RunLibrary::isRun);
        RunAtStep run = library.open(existing.orElse(otherwise));
        long newest = run.snapshot().step();
        long step = existing.isPresent() && last.step() != null ? last.step() : newest;
        boolean earlier = step != newest && run.storedRun().snapshots().stream().anyMatch(one -> one.step() == step);
        return new Reopened(run, earlier ? OptionalLong.of(step) : OptionalLong.empty());
    }
}
