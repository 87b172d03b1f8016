package elboroom.domain.run;

/// A run in the list of runs.
///
/// @param bundled whether it is shipped with the program and therefore read-only
public record ListedRun(RunInfo info, boolean bundled) {

    /// Returns the entry with which the library opens it.
    public LibraryEntry entry() {
        return new LibraryEntry(info.name(), bundled);
    }

    /// Whether it is currently being trained, according to its folder.
    public boolean inTraining() {
        return info.status() == RunStatus.TRAINING || info.status() == RunStatus.PAUSED;
    }

    /// Whether training can continue: it is the user's own run, readable, and not being trained.
    public boolean continuable() {
        return !bundled && info.spec().isPresent() && !inTraining();
    }
}
