package elboroom.app;

import elboroom.domain.ProblemException;
import elboroom.service.engine.EnginePreload;
import picocli.CommandLine.Command;

/// `elboroom window`, the default command: opens the window and waits until it is closed. Runs on the main thread.
@Command(name = "window")
public final class WindowCommand implements Runnable {

    @Override
    public void run() {
        Display.obstacle().ifPresent(problem -> {
            throw new ProblemException(problem);
        });
        EnginePreload.start();
        try {
            App.open();
        } catch (RuntimeException e) {
            // JavaFX wraps exceptions from the start of the window
            throw e.getCause() instanceof ProblemException known ? known : e;
        }
    }
}
