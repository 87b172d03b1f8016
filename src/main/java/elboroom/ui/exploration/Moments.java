package elboroom.ui.exploration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/// The current moment and the observers of its parts. A moment is replaced as a whole; then the observers of the
/// changed parts are called, part by part in the order in which the parts were created. Runs on the FX thread.
final class Moments {

    private final List<Part<?>> parts = new ArrayList<>();
    private final List<Runnable> last = new ArrayList<>();
    private Moment now = Moment.NOTHING;
    private boolean publishing;

    Moment now() {
        return now;
    }

    <T extends @Nullable Object> Part<T> part(String name, Function<Moment, T> of) {
        Part<T> part = new Part<>(this, name, of);
        parts.add(part);
        return part;
    }

    /// Returns a part that is null while no run is open.
    <T> Part<@Nullable T> ofRun(String name, Function<OpenedRun, @Nullable T> of) {
        return part(name, moment -> moment.run() == null ? null : of.apply(moment.run()));
    }

    /// Calls a listener after each change, once the observers of all parts have been called.
    void afterwards(Runnable listener) {
        last.add(listener);
    }

    /// Replaces the moment. Called by an observer, it takes effect immediately and is published after the previous
    /// change.
    void move(Moment next) {
        now = next;
        if (!publishing) {
            publishing = true;
            try {
                publish();
            } finally {
                publishing = false;
            }
        }
    }

    /// If an observer replaces the moment, publishing restarts with the first part.
    @SuppressWarnings("ReferenceEquality") // moments are compared by identity
    private void publish() {
        Moment published;
        do {
            published = now;
            for (int i = 0; i < parts.size() && now == published; i++) {
                parts.get(i).publish();
            }
            for (int i = 0; i < last.size() && now == published; i++) {
                last.get(i).run();
            }
        } while (now != published);
    }
}
