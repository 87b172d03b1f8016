package elboroom.domain.run;

/// A run in the list of all of them.
///
/// @param bundled whether it came with the program, and so can be looked at but not changed
public record ListedRun(RunInfo info, boolean bundled) {

    /// By which the library opens it.
    public LibraryEntry entry() {
        return new LibraryEntry(info.name(), bundled);
    }

    /// Whether somebody trains it now, as far as its folder tells.
    public boolean inTraining() {
        return info.status() == RunStatus.TRAINING || info.status() == RunStatus.PAUSED;
    }

    /// Whether it can go on: it is the person's own, it can be read, and nobody trains it.
    public boolean continuable() {
        return !bundled && info.spec().isPresent() && !inTraining();
    }
}
