package elboroom.ui.exploration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/// The newest moment, and those who observe its parts. A moment is replaced as a whole; then the observers of the parts that
/// changed are called, part by part in the order in which the parts were made. Runs on the FX thread.
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

    /// A part that is null while no run is open.
    <T> Part<@Nullable T> ofRun(String name, Function<OpenedRun, @Nullable T> of) {
        return part(name, moment -> moment.run() == null ? null : of.apply(moment.run()));
    }

    /// Calls a listener after each change, when the observers of all parts were called.
    void afterwards(Runnable listener) {
        last.add(listener);
    }

    /// Moves on. Within an observer this takes effect at once, and is published after the change before.
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

    /// After an observer has moved on, the observers of the first parts come first again.
    @SuppressWarnings("ReferenceEquality") // each change makes another moment
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
