package elboroom.service.run;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import elboroom.domain.preferences.Preferences;
import elboroom.store.library.PreferencesFile;

/// Opens the run of the last session on a thread of its own, while JavaFX starts. Thread-safe.
public final class EarlyRun {

    private final boolean remembered;
    private final CompletableFuture<RunLibrary> library = new CompletableFuture<>();

    private EarlyRun(boolean remembered) {
        this.remembered = remembered;
    }

    /// Begins.
    ///
    /// @param remembered whether to read the preferences; else opens the first bundled run
    public static EarlyRun begin(boolean remembered) {
        EarlyRun run = new EarlyRun(remembered);
        Thread.ofPlatform().daemon().name("early").start(run::read);
        return run;
    }

    /// The library; its first `open` waits for the run that is being opened, if it is the same.
    ///
    /// @throws java.util.concurrent.CompletionException if the program's own jar cannot be read
    public RunLibrary library() {
        return library.join();
    }

    private void read() {
        try {
            Preferences preferences = remembered ? PreferencesFile.standard().read().preferences() : Preferences.NONE;
            RunLibrary opened = new RunLibrary(RunLibrary.location(preferences));
            Optional<Path> last = Optional.ofNullable(preferences.memory().lastRun()).flatMap(opened::find)
                    .filter(RunLibrary::isRun);
            Runnable opening = opened.opening(last.orElse(opened.first()));
            library.complete(opened);
            opening.run();
        } catch (RuntimeException e) {
            library.completeExceptionally(e);
        }
    }
}
