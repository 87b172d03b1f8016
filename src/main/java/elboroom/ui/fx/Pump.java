package elboroom.ui.fx;

import java.util.List;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;

import elboroom.domain.training.TrainingEvent;
import elboroom.service.Mailbox;

/// Delivers training events to the FX thread, once per pulse.
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
