package elboroom.ui.fx;

import java.util.List;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;

import elboroom.domain.training.TrainingEvent;
import elboroom.service.Mailbox;

/// Brings training's events to the FX thread, all that came since the last pulse at once.
public final class Pump extends AnimationTimer {

    private final Mailbox mailbox;
    private final Consumer<List<TrainingEvent>> reader;

    public Pump(Mailbox mailbox, Consumer<List<TrainingEvent>> reader) {
        this.mailbox = mailbox;
        this.reader = reader;
    }

    @Override
    public void handle(long now) {
        List<TrainingEvent> events = mailbox.drain();
        if (!events.isEmpty()) {
            reader.accept(events);
        }
    }
}
