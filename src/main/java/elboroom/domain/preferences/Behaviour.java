package elboroom.domain.preferences;

import org.jspecify.annotations.Nullable;

/// How the program works.
///
/// @param threads for training; 0 for as many as libtorch chooses
/// @param runsFolder the folder for new runs, an absolute path; null for the usual one
/// @param confirmDeleting whether to ask before runs are moved to the bin
/// @param confirmClosing whether to ask before the window closes while a run trains
/// @param startPage whether the start page is shown at each start
public record Behaviour(int threads, @Nullable String runsFolder, boolean confirmDeleting, boolean confirmClosing,
        boolean startPage) {

    public static final int MOST_THREADS = 1024;

    public static final Behaviour DEFAULT = new Behaviour(0, null, true, true, true);

    /// A number of threads out of range is limited.
    public Behaviour {
        threads = Math.clamp(threads, 0, MOST_THREADS);
    }

    public Behaviour withThreads(int newThreads) {
        return new Behaviour(newThreads, runsFolder, confirmDeleting, confirmClosing, startPage);
    }

    public Behaviour withRunsFolder(@Nullable String newFolder) {
        return new Behaviour(threads, newFolder, confirmDeleting, confirmClosing, startPage);
    }

    public Behaviour withConfirmDeleting(boolean confirm) {
        return new Behaviour(threads, runsFolder, confirm, confirmClosing, startPage);
    }

    public Behaviour withConfirmClosing(boolean confirm) {
        return new Behaviour(threads, runsFolder, confirmDeleting, confirm, startPage);
    }

    public Behaviour withStartPage(boolean shown) {
        return new Behaviour(threads, runsFolder, confirmDeleting, confirmClosing, shown);
    }
}
