package elboroom.ui.fx;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import elboroom.domain.training.TrainingEvent;
import elboroom.service.Mailbox;

/// Delivers training events to the FX thread: changes of state at once, metrics and weights together at intervals.
/// Between them training causes no pulse.
public final class Pump implements AutoCloseable {

    private final Mailbox mailbox;
    private final Executor fx;
    private final Consumer<List<TrainingEvent>> reader;
    private final LongSupplier interval;
    private final AtomicBoolean pending = new AtomicBoolean();
    private boolean closed;

    /// @param reader receives the events on the FX thread
    /// @param interval nanoseconds until weights are wanted again; called on the FX thread after each delivery
    public Pump(Mailbox mailbox, Executor fx, Consumer<List<TrainingEvent>> reader, LongSupplier interval) {
        this.mailbox = mailbox;
        this.fx = fx;
        this.reader = reader;
        this.interval = interval;
    }

    public void start() {
        mailbox.setReader(() -> {
            if (pending.compareAndSet(false, true)) {
                fx.execute(this::deliver);
            }
        });
        mailbox.flush();
    }

    /// Called on the FX thread.
    @Override
    public void close() {
        closed = true;
        mailbox.setReader(() -> {});
    }

    private void deliver() {
        pending.set(false);
        if (closed) {
            return;
        }
        List<TrainingEvent> events = mailbox.drain();
        if (!events.isEmpty()) {
            reader.accept(events);
        }
        mailbox.requestSnapshot(interval.getAsLong());
    }
}
