package elboroom.app;

import java.util.Optional;

import elboroom.app.startup.Display;
import elboroom.domain.ProblemException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `elboroom window`: opens the window and waits until it is closed, as the program does without arguments. Runs on the
/// main thread.
@Command(name = "window")
public final class WindowCommand implements Runnable {

    @Option(names = "--safe")
    private boolean safe;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", descriptionKey = "elboroom.window.file")
    private @Nullable String file;

    @Override
    public void run() {
        Display.obstacle().ifPresent(problem -> {
            throw new ProblemException(problem);
        });
        open(safe, Optional.ofNullable(file));
    }

    /// Opens the window and waits until it is closed.
    ///
    /// @param safe whether to draw without the graphics card and to use neither the preferences nor the last run
    /// @param file a file or folder, opened as if it were dropped on the window
    /// @throws ProblemException if it could not start
    public static void open(boolean safe, Optional<String> file) {
        try {
            App.open(safe, file);
        } catch (UnsupportedOperationException e) { // JavaFX cannot start
            throw Display.refusal().<RuntimeException>map(ProblemException::new).orElse(e);
        } catch (RuntimeException e) { // JavaFX wraps exceptions from the start of the window
            throw e.getCause() instanceof ProblemException known ? known : e;
        }
    }
}
