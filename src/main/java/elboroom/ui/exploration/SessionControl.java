package elboroom.ui.exploration;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import elboroom.domain.Problem;
import org.jspecify.annotations.Nullable;

/// The state of the training session. Every change is checked: a change that the current state does not allow is
/// ignored, such as a release from waiting that arrives after the end. Runs on the FX thread.
final class SessionControl {

    private final Notices notices;
    private final ReadOnlyObjectWrapper<SessionState> state = new ReadOnlyObjectWrapper<>(SessionState.IDLE);
    private boolean paused;
    /// The reason why training waits; null while it does not.
    private @Nullable Problem held;

    SessionControl(Notices notices) {
        this.notices = notices;
    }

    ReadOnlyObjectProperty<SessionState> state() {
        return state.getReadOnlyProperty();
    }

    SessionState now() {
        return state.get();
    }

    /// Changes the state if the current one allows it.
    ///
    /// @return whether the state changed
    boolean move(SessionState next) {
        boolean allowed = now().leadsTo(next);
        if (allowed) {
            state.set(next);
        }
        return allowed;
    }

    /// Called when training has started a run.
    void started() {
        paused = false;
        held = null;
        move(SessionState.RUNNING);
    }

    void pause() {
        paused = true;
        resumeIfAllowed();
    }

    void resume() {
        paused = false;
        resumeIfAllowed();
    }

    /// @param why the reason why training waits; null if it continues
    void hold(@Nullable Problem why) {
        Problem last = held;
        held = why;
        if (why != null) {
            notices.report(why);
        } else if (last != null) {
            notices.resolve(last);
        }
        resumeIfAllowed();
    }

    /// Training that waits for the disk cannot be resumed by the user.
    private void resumeIfAllowed() {
        move(paused || held != null ? SessionState.PAUSED : SessionState.RUNNING);
    }
}
