package elboroom.app;

import elboroom.domain.ProblemException;
import picocli.CommandLine.Command;

/// `elboroom window`, which is what `elboroom` alone does: opens the window and waits until it is closed. Runs on the
/// main thread.
@Command(name = "window")
public final class WindowCommand implements Runnable {

    @Override
    public void run() {
        Display.obstacle().ifPresent(problem -> {
            throw new ProblemException(problem);
        });
        try {
            App.open();
        } catch (RuntimeException e) {
            // JavaFX wraps what the window's start has thrown
            throw e.getCause() instanceof ProblemException known ? known : e;
        }
    }
}
