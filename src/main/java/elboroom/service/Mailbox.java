package elboroom.service;

import java.util.ArrayList;
import java.util.List;

import elboroom.domain.training.TrainingEvent;

/// Passes events from training to a reader that polls. Neither side waits for the other: above a bound, every second
/// metrics event is dropped, and a new snapshot replaces an unread one. Thread-safe.
public final class Mailbox {

    private static final int MOST_STEPS = 4096;

    private final List<TrainingEvent> events = new ArrayList<>();
    private int steps;

    /// Adds an event.
    public synchronized void put(TrainingEvent event) {
        if (event instanceof TrainingEvent.SnapshotTaken) {
            events.removeIf(TrainingEvent.SnapshotTaken.class::isInstance);
        }
        events.add(event);
        if (event instanceof TrainingEvent.Stepped && ++steps > MOST_STEPS) {
            thin();
        }
    }

    /// Removes and returns all events, in order.
    public synchronized List<TrainingEvent> drain() {
        List<TrainingEvent> drained = List.copyOf(events);
        events.clear();
        steps = 0;
        return drained;
    }

    private void thin() {
        boolean[] drop = {false};
        events.removeIf(event -> event instanceof TrainingEvent.Stepped && (drop[0] = !drop[0]));
        steps = (int) events.stream().filter(TrainingEvent.Stepped.class::isInstance).count();
    }
}
