package elboroom.app;

import elboroom.app.startup.Display;
import elboroom.domain.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `elboroom window`: opens the window and waits until it is closed, as the program does without arguments. Runs on the
/// main thread.
@Command(name = "window")
public final class WindowCommand implements Runnable {

    @Option(names = "--safe")
    private boolean safe;

    @Override
    public void run() {
        Display.obstacle().ifPresent(problem -> {
            throw new ProblemException(problem);
        });
        open(safe);
    }

    /// Opens the window and waits until it is closed.
    ///
    /// @param safe whether to draw without the graphics card and to use neither the preferences nor the last run
    /// @throws ProblemException if it could not start
    public static void open(boolean safe) {
        try {
            App.open(safe);
        } catch (UnsupportedOperationException e) { // JavaFX cannot start
            throw Display.refusal().<RuntimeException>map(ProblemException::new).orElse(e);
        } catch (RuntimeException e) { // JavaFX wraps exceptions from the start of the window
            throw e.getCause() instanceof ProblemException known ? known : e;
        }
    }
}
