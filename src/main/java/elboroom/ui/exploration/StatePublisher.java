package elboroom.ui.exploration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import elboroom.service.run.OpenRun;
import org.jspecify.annotations.Nullable;

/// The current state and the observers of its parts. The state is replaced as a whole; then the observers of the
/// changed parts are called, part by part in the order in which the parts were created. Runs on the FX thread.
final class StatePublisher {

    private final List<StateProperty<?>> parts = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private ExplorationState state = ExplorationState.NOTHING;
    private boolean publishing;

    ExplorationState state() {
        return state;
    }

    <T extends @Nullable Object> StateProperty<T> part(String name, Function<ExplorationState, T> of) {
        StateProperty<T> part = new StateProperty<>(this, name, of);
        parts.add(part);
        return part;
    }

    /// Returns a part that is null while no run is open.
    <T> StateProperty<@Nullable T> ofRun(String name, Function<OpenRun, @Nullable T> of) {
        return part(name, state -> state.run() == null ? null : of.apply(state.run()));
    }

    /// Calls a listener after each change, once the observers of all parts have been called.
    void addChangeListener(Runnable listener) {
        listeners.add(listener);
    }

    /// Replaces the state. Called by an observer, it takes effect immediately and is published after the previous
    /// change.
    void replace(ExplorationState next) {
        state = next;
        if (!publishing) {
            publishing = true;
            try {
                publish();
            } finally {
                publishing = false;
            }
        }
    }

    /// If an observer replaces the state, publishing restarts with the first part.
    @SuppressWarnings("ReferenceEquality") // states are compared by identity
    private void publish() {
        ExplorationState published;
        do {
            published = state;
            for (int i = 0; i < parts.size() && state == published; i++) {
                parts.get(i).publish();
            }
            for (int i = 0; i < listeners.size() && state == published; i++) {
                listeners.get(i).run();
            }
        } while (state != published);
    }
}
