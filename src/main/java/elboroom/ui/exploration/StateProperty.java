package elboroom.ui.exploration;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ChangeListener;

import org.jspecify.annotations.Nullable;

/// A part of the shared state. Its value is always read from the current state, so that an observer of one part sees
/// all other parts in the same state. Listeners are called when the part changes, and each time a run is opened or
/// closed, even if the part is unchanged, because reopening the same run counts as another one. Runs on the FX
/// thread.
final class StateProperty<T extends @Nullable Object> extends ReadOnlyObjectProperty<T> {

    private final StatePublisher owner;
    private final String name;
    private final Function<ExplorationState, T> of;
    private final List<InvalidationListener> invalidations = new CopyOnWriteArrayList<>();
    private final List<ChangeListener<? super T>> changes = new CopyOnWriteArrayList<>();
    private ExplorationState published = ExplorationState.NOTHING;

    StateProperty(StatePublisher owner, String name, Function<ExplorationState, T> of) {
        this.owner = owner;
        this.name = name;
        this.of = of;
    }

    @Override
    public T get() {
        return of.apply(owner.state());
    }

    /// Calls the listeners if the part has changed since it was last published.
    void publish() {
        T before = of.apply(published);
        boolean reopened = published.opening() != owner.state().opening();
        published = owner.state();
        T now = get();
        if (reopened || !Objects.equals(before, now)) {
            invalidations.forEach(listener -> guard(() -> listener.invalidated(this)));
            changes.forEach(listener -> guard(() -> listener.changed(this, before, get())));
        }
    }

    /// As in JavaFX, an exception in one observer does not prevent the others from being called.
    private static void guard(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            Thread.currentThread().getUncaughtExceptionHandler().uncaughtException(Thread.currentThread(), e);
        }
    }

    @Override
    public void addListener(InvalidationListener listener) {
        invalidations.add(listener);
    }

    @Override
    public void removeListener(InvalidationListener listener) {
        invalidations.remove(listener);
    }

    @Override
    public void addListener(ChangeListener<? super T> listener) {
        changes.add(listener);
    }

    @Override
    public void removeListener(ChangeListener<? super T> listener) {
        changes.remove(listener);
    }

    @Override
    public Object getBean() {
        return owner;
    }

    @Override
    public String getName() {
        return name;
    }
}
