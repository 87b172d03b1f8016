package elboroom.ui.fx;

import java.time.Duration;
import java.util.function.BiConsumer;
import javafx.animation.PauseTransition;

/// Runs an action on the FX thread after a delay.
public final class Delay implements BiConsumer<Duration, Runnable> {

    @Override
    public void accept(Duration time, Runnable action) {
        PauseTransition pause = new PauseTransition(javafx.util.Duration.millis((double) time.toMillis()));
        pause.setOnFinished(_ -> action.run());
        pause.play();
    }
}
